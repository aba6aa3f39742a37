import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../../../../src/base/decimal.ts';
import { viewCanceled, viewExecuted, viewPending } from '../../../../../../src/devnet/module/bme/query/ledgerViews.ts';

const id = { denom: 'uakt', toDenom: 'uact', source: 'akash1x', height: 1n, sequence: 2n };
const wish = { id, owner: 'a', to: 'b', coin: { denom: 'uakt', amount: 5n }, denomToMint: 'uact' };
const coinsToBurn = { denom: 'uakt', amount: '5' };

describe('views of the ledger', () => {
  it('show what waits and what was given up', () => {
    expect(viewPending({ ...wish, attempts: 2 })).toEqual({
      id,
      status: 1,
      pendingRecord: { owner: 'a', to: 'b', coinsToBurn, denomToMint: 'uact', attempts: 2 },
    });
    expect(viewCanceled({ ...wish, reason: 6 })).toEqual({
      id,
      status: 3,
      canceledRecord: { owner: 'a', to: 'b', coinsToBurn, denomToMint: 'uact', cancelReason: 6 },
    });
  });

  it('show what came true', () => {
    const priced = { coin: { denom: 'uact', amount: 7n }, price: decimalOf(1n) };
    const { executedRecord, status } = viewExecuted({
      id,
      from: 'a',
      to: 'b',
      minted: priced,
      spread: { denom: 'uact', amount: 1n },
    });
    expect(status).toBe(2);
    expect(executedRecord).toEqual({
      burnedFrom: 'a',
      mintedTo: 'b',
      burner: 'bme',
      minter: 'bme',
      burned: undefined,
      minted: { coin: { denom: 'uact', amount: '7' }, price: '1.000000000000000000' },
      spread: { denom: 'uact', amount: '1' },
      remintCreditIssued: undefined,
      remintCreditAccrued: undefined,
    });
  });
});
