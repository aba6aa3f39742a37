import { expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { isKnownTx } from '../../../../src/chain/connection/isKnownTx.ts';

const refusal = (data: string) =>
  new RunnerError(
    'NODE_REFUSED',
    { endpoint: 'http://n', method: 'broadcast_tx_sync', rpcCode: -32603 },
    { cause: { code: -32603, data } },
  );

it('knows the one refusal that means: we have it', () => {
  expect(isKnownTx(refusal('tx already exists in cache'))).toBe(true);
  expect(isKnownTx(refusal('mempool is full: number of txs 5000'))).toBe(false);
  expect(isKnownTx(new RunnerError('NODE_UNREACHABLE', { endpoint: 'http://n', reason: 'x' }))).toBe(false);
});
