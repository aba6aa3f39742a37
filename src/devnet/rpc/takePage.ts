import { err, ok, type Result } from '../../base/result.ts';
import { type RpcError, rpcErrors } from './rpcError.ts';

const DEFAULT_PER_PAGE = 30n;
const MAX_PER_PAGE = 100n;

/** How many a page holds: 30 when that is not said, or said badly; 100 at most. */
export function pageSize(perPage: bigint | undefined): number {
  if (perPage === undefined || perPage < 1n) return Number(DEFAULT_PER_PAGE);
  return Number(perPage > MAX_PER_PAGE ? MAX_PER_PAGE : perPage);
}

/** One page, counted from 1. Source of the words: cometbft `rpc/core/env.go` validatePage. */
export function takePage<Value>(
  all: readonly Value[],
  page = 1n,
  perPage: bigint | undefined = undefined,
): Result<Value[], RpcError> {
  const size = pageSize(perPage);
  const pages = Math.max(1, Math.ceil(all.length / size));
  if (page < 1n || page > BigInt(pages))
    return err(rpcErrors.internal(`page should be within [1, ${pages}] range, given ${page}`));
  const start = (Number(page) - 1) * size;
  return ok(all.slice(start, start + size));
}
