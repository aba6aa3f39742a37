import { isRunnerError } from '../../base/runnerError.ts';

/** Key not found, as the SDK maps gRPC's NotFound for `abci_query`, and its own NotFound. */
const SDK_NOT_FOUND: ReadonlySet<number> = new Set([22, 38]);
/** The modules' own codes for the same, for nodes that pass them through. Source: facts/chain.md §3. */
const MODULE_NOT_FOUND: Readonly<Record<string, ReadonlySet<number>>> = {
  deployment: new Set([4, 14]),
  market: new Set([15, 18, 20]),
  escrow: new Set([3, 8]),
  provider: new Set([3]),
  audit: new Set([1]),
};

/** The read's value, or undefined when the chain says that there is no such thing. Every other failure is thrown on: an outage is no absence. */
export async function orNotFound<Value>(read: Promise<Value>): Promise<Value | undefined> {
  try {
    return await read;
  } catch (error) {
    if (isRunnerError(error, 'QUERY_FAILED') && saysNotFound(`${error.args.codespace}`, Number(error.args.code)))
      return undefined;
    throw error;
  }
}

function saysNotFound(codespace: string, code: number): boolean {
  const codes = codespace === 'sdk' ? SDK_NOT_FOUND : MODULE_NOT_FOUND[codespace];
  return codes?.has(code) ?? false;
}
