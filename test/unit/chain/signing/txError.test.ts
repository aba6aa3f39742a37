import { expect, it } from 'vitest';
import { txError } from '../../../../src/chain/signing/txError.ts';

const failure = { codespace: 'market', code: 21, log: 'bid exists', hash: 'AB', feeUakt: 5n };

it('has an error for each way to fail', () => {
  expect(txError({ ...failure, kind: 'rejected' })).toMatchObject({
    kind: 'TX_REJECTED',
    args: { codespace: 'market', code: 21 },
  });
  const silent = txError({ ...failure, kind: 'rejected', codespace: '', code: 1, log: '', hash: '' });
  expect(silent.message).not.toMatch(/ {2}|: *\.$|\{/);
  expect(txError({ ...failure, kind: 'failed', height: 9n })).toMatchObject({
    kind: 'TX_FAILED',
    args: { height: 9n, feeUakt: 5n, log: 'bid exists' },
  });
  expect(txError({ ...failure, kind: 'expired' })).toMatchObject({ kind: 'TX_EXPIRED', args: { hash: 'AB' } });
});
