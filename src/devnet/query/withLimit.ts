import { limitOf, type PageWish } from './page.ts';

const NOTHING_SAID = { key: new Uint8Array(), offset: 0n, countTotal: false, reverse: false };

/**
 * The wish with a limit: that many, or 100. Asking for pages so tells no total that was not asked for. Source: Akash's fork of cosmos-sdk,
 * `x/authz/keeper/grpc_query.go`.
 */
export function withLimit(wish: PageWish | undefined): PageWish {
  return { ...(wish ?? NOTHING_SAID), limit: BigInt(limitOf(wish)) };
}
