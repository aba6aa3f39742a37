import { grpcStatusOf, isUnreadable } from '../query/grpcStatusOf.ts';
import { moduleQueries } from '../query/moduleQueries.ts';
import { failQuery, queryFailureOf } from '../query/queryFailure.ts';
import type { QueryContext } from '../state/context.ts';
import { failureOf, refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import { answerAbciPath } from './answerAbciPath.ts';
import type { ChainNode, GrpcAnswer, QueryAnswer } from './chainNode.ts';
import { getInfoQuery } from './query/getInfo.ts';
import { nodeQueries } from './query/nodeQueries.ts';

const byPath = new Map(moduleQueries.map((route) => [route.path, route]));
const ofNode = new Map(nodeQueries.map((route) => [route.path, route]));

/** Every method that a node answers. */
export const grpcPaths: readonly string[] = [...byPath.keys(), ...ofNode.keys()];

const services = new Set(grpcPaths.map(serviceOf));

const PRUNED =
  'version mismatch on immutable IAVL tree; version does not exist. Version has either been pruned, or is for a future block height';
/** What the node's gRPC server answers beside its router: it is no path of `abci_query`, and belongs to no height. */
const OUTSIDE_ROUTER: ReadonlySet<string> = new Set(['/akash.discovery.v1.Discovery/GetInfo']);
const BROADCAST = '/cosmos.tx.v1beta1.Service/BroadcastTx';

/** Answers `abci_query`, failures included, as cosmos-sdk `baseapp/abci.go` Query does. Height 0 is the last one. */
export function answerQuery(node: ChainNode, path: string, data: Uint8Array, height: bigint): QueryAnswer {
  const asked = height === 0n ? node.store.height() : height;
  // The node's registry of versions is no part of the application: gRPC and REST have it, ABCI has not.
  const isKnown = (byPath.has(path) || ofNode.has(path)) && path !== getInfoQuery.path;
  if (!isKnown) return answerAbciPath(path, data, asked);
  // These fail before there is a state to look at, and carry no height.
  const early = attempt(() => checkAbci(node, path, asked));
  if (early.error !== undefined) return { ...failureOf(early.error), value: new Uint8Array(), height: 0n };
  const { value, error } = attempt(() => answer(node, path, data, asked));
  if (value) return { code: 0, codespace: '', log: '', value, height: asked };
  const failure = queryFailureOf(error);
  return { ...failure, value: new Uint8Array(), height: failure.codespace === 'sdk' ? asked : 0n };
}

/** Answers a gRPC call, failures included, as grpc-go and cosmos-sdk `baseapp/grpcserver.go` do. Height 0 is the last one. */
export function answerGrpc(node: ChainNode, path: string, data: Uint8Array, height: bigint): GrpcAnswer {
  const asked = height === 0n ? node.store.height() : height;
  const early = attempt(() => checkGrpc(node, path, asked));
  if (early.error !== undefined) return { ok: false, ...grpcStatusOf(early.error) };
  const { value, error } = attempt(() => answer(node, path, data, asked));
  if (value) return { ok: true, value, height: asked };
  return { ok: false, ...grpcStatusOf(error), ...(!isUnreadable(error) && { height: asked }) };
}

type Attempt<Value> =
  | { readonly value: Value; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: NonNullable<unknown> };

function attempt<Value>(work: () => Value): Attempt<Value> {
  try {
    return { value: work() };
  } catch (error) {
    return { error: error ?? 'nothing' };
  }
}

function answer(node: ChainNode, path: string, data: Uint8Array, height: bigint): Uint8Array {
  const ofModule = byPath.get(path);
  if (ofModule) return ofModule.answer(contextAt(node, height), data);
  return ofNode.get(path)?.answer({ node, height }, data) ?? new Uint8Array();
}

function checkAbci(node: ChainNode, path: string, height: bigint): void {
  if (path === BROADCAST) refuse(sdkErrors.invalidRequest, "can't route a broadcast tx message");
  contextAt(node, height);
}

function checkGrpc(node: ChainNode, path: string, height: bigint): void {
  if (!isKnown(path)) failQuery('Unimplemented', unknownMethod(path));
  if (!OUTSIDE_ROUTER.has(path)) contextAt(node, height);
}

function isKnown(path: string): boolean {
  return byPath.has(path) || ofNode.has(path);
}

/** Source of the words: google.golang.org/grpc `server.go` handleStream. */
function unknownMethod(path: string): string {
  const name = path.replace(/^\//, '');
  if (!name.includes('/')) return `malformed method name: ${JSON.stringify(path)}`;
  const service = serviceOf(path);
  if (!services.has(service)) return `unknown service ${service}`;
  return `unknown method ${name.slice(service.length + 1)} for service ${service}`;
}

function serviceOf(path: string): string {
  return path.slice(path.startsWith('/') ? 1 : 0, path.lastIndexOf('/'));
}

/** The state after a block. Source of codes and words: cosmos-sdk `baseapp/abci.go` CreateQueryContextWithCheckHeader, `store/iavl/store.go` GetImmutable. */
function contextAt({ store, machine, history }: ChainNode, height: bigint): QueryContext {
  const latest = store.height();
  if (height < 0n) refuse(sdkErrors.invalidRequest, 'cannot query with height < 0; please provide a valid height');
  if (height > latest)
    refuse(sdkErrors.invalidHeight, 'cannot query with height in the future; please provide a valid height');
  if (height === latest) return machine.context();
  const past = history.find(height);
  if (past) return machine.context(past);
  const problem = `failed to load state at height ${height}; ${PRUNED} (latest height: ${latest})`;
  return refuse(sdkErrors.notFound, problem);
}
