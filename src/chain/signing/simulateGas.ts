import { SimulateRequest, SimulateResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { err, ok, type Result } from '../../base/result.ts';
import { isRunnerError } from '../../base/runnerError.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { queryPath } from '../protocol/queryPath.ts';
import type { TxFailure } from './signer.ts';

/** The gas an unsigned transaction would use now, or the chain's reason why it would fail. Nothing is spent either way. */
export async function simulateGas(
  connection: ChainConnection,
  txBytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Result<bigint, TxFailure>> {
  const request = SimulateRequest.encode(SimulateRequest.fromPartial({ txBytes })).finish();
  try {
    const answer = SimulateResponse.decode(await connection.abciQuery(queryPath.simulate, request, signal));
    return ok(answer.gasInfo?.gasUsed ?? 0n);
  } catch (error) {
    if (!isRunnerError(error, 'QUERY_FAILED')) throw error;
    const { codespace, code } = error.args;
    const log = (error.cause as { log?: string } | undefined)?.log ?? '';
    return err({ kind: 'rejected', codespace: `${codespace}`, code: Number(code), log, hash: '', feeUakt: 0n });
  }
}
