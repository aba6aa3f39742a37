import { moduleQueries } from '../query/moduleQueries.ts';
import { queryFailureOf } from '../query/queryFailure.ts';
import { type AbciFailure, failureOf, refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { ChainNode, QueryAnswer } from './chainNode.ts';
import { nodeQueries } from './query/nodeQueries.ts';

const byPath = new Map(moduleQueries.map((route) => [route.path, route]));
const ofNode = new Map(nodeQueries.map((route) => [route.path, route]));

/** Answers a gRPC method over `abci_query`, failures included, as cosmos-sdk `baseapp/abci.go` handleQueryGRPC does. */
export function answerQuery(node: ChainNode, path: string, data: Uint8Array, height: bigint): QueryAnswer {
  const latest = node.store.height();
  try {
    if (height !== 0n && height !== latest) return failed(wrongHeight(height, latest), height);
    const value = answer(node, path, data);
    return value ? { code: 0, codespace: '', log: '', value, height: latest } : failed(unknownPath(), latest);
  } catch (error) {
    return failed(queryFailureOf(error), latest);
  }
}

function answer(node: ChainNode, path: string, data: Uint8Array): Uint8Array | undefined {
  return byPath.get(path)?.answer(node.machine.context(), data) ?? ofNode.get(path)?.answer(node, data);
}

function failed(failure: AbciFailure, height: bigint): QueryAnswer {
  return { ...failure, value: new Uint8Array(), height };
}

function unknownPath(): AbciFailure {
  return refused(() => refuse(sdkErrors.unknownRequest, 'unknown query path'));
}

/** Only the last state is kept. */
function wrongHeight(height: bigint, latest: bigint): AbciFailure {
  const detail = `failed to load state at height ${height}; version does not exist (latest height: ${latest})`;
  return refused(() => refuse(sdkErrors.invalidRequest, detail));
}

function refused(work: () => never): AbciFailure {
  try {
    return work();
  } catch (error) {
    return failureOf(error);
  }
}
