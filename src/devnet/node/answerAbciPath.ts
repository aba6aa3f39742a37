import { type AbciFailure, failureOf, refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { QueryAnswer } from './chainNode.ts';
import { VERSION } from './version.ts';

const NOTHING = new Uint8Array();
const APP_USAGE = "expected second parameter to be either 'simulate' or 'version', neither was present";

/**
 * Answers the paths of `abci_query` that are no gRPC methods: `/app/…`, `/store/…`, `/p2p/…`. Raw records and their proofs are not to be
 * had: every store is one that the node does not have. Source: cosmos-sdk `baseapp/abci.go` Query and `store/rootmulti`.
 * @param height never 0.
 */
export function answerAbciPath(path: string, data: Uint8Array, height: bigint): QueryAnswer {
  const parts = path.split('/');
  const [root, ...rest] = parts[0] === '' ? parts.slice(1) : parts;
  if (root === undefined) return unknown('no query path provided');
  if (root === 'app') return answerApp([root, ...rest], height);
  if (root === 'store') return answerStore(rest, data);
  if (root !== 'p2p') return unknown('unknown query path');
  if (rest.length < 3) return unknown('path should be p2p filter <addr|id> <parameter>');
  return rest[0] === 'filter' ? found('', NOTHING, 0n) : unknown("expected second parameter to be 'filter'");
}

function answerApp(parts: readonly string[], height: bigint): QueryAnswer {
  if (parts.length < 2) return unknown(APP_USAGE);
  if (parts[1] !== 'version') return unknown(`unknown query: [${parts.join(' ')}]`);
  return found('sdk', new Uint8Array(Buffer.from(VERSION.akash.replace(/^v/, ''))), height);
}

function answerStore([name = '', kind]: readonly string[], data: Uint8Array): QueryAnswer {
  if (kind === 'key' && data.length === 0 && name !== '')
    return failed({ codespace: 'store', code: 3, log: 'query cannot be zero length: tx parse error' });
  return failed({ codespace: 'store', code: 4, log: `no such store: ${name}: unknown request` });
}

function found(codespace: string, value: Uint8Array, height: bigint): QueryAnswer {
  return { code: 0, codespace, log: '', value, height };
}

function unknown(problem: string): QueryAnswer {
  try {
    return refuse(sdkErrors.unknownRequest, problem);
  } catch (error) {
    return failed(failureOf(error));
  }
}

function failed(failure: AbciFailure): QueryAnswer {
  return { ...failure, value: NOTHING, height: 0n };
}
