import { SimulateRequest, SimulateResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { simulateGas } from '../../../../src/chain/signing/simulateGas.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

const bytes = new Uint8Array([1, 2]);

describe('simulateGas', () => {
  it('gives the gas used', async () => {
    const response = SimulateResponse.fromPartial({ gasInfo: { gasUsed: 77n, gasWanted: 0n } });
    const connection = createFakeConnection({ query: () => SimulateResponse.encode(response).finish() });
    expect(await simulateGas(connection, bytes)).toEqual({ ok: true, value: 77n });
    const [asked] = connection.queries;
    expect(asked?.path).toBe(queryPath.simulate);
    expect(SimulateRequest.decode(asked!.data).txBytes).toEqual(bytes);
  });

  it('gives the reason why it would fail', async () => {
    const args = { path: '/s', codespace: 'deployment', code: 20 };
    const refusal = new RunnerError('QUERY_FAILED', args, { cause: { log: 'deposit invalid' } });
    const connection = createFakeConnection({ query: () => Promise.reject(refusal) });
    expect(await simulateGas(connection, bytes)).toEqual({
      ok: false,
      error: { kind: 'rejected', codespace: 'deployment', code: 20, log: 'deposit invalid', hash: '', feeUakt: 0n },
    });
  });

  it('does not take an outage for a refusal', async () => {
    const outage = new RunnerError('NODE_UNREACHABLE', { endpoint: 'http://n', reason: 'x' });
    await expect(simulateGas(createFakeConnection({ query: () => Promise.reject(outage) }), bytes)).rejects.toBe(
      outage,
    );
  });
});
