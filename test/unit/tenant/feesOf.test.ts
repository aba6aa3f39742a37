import { describe, expect, it } from 'vitest';
import type { TxRecord } from '../../../src/chain/connection/chainConnection.ts';
import { feesOf } from '../../../src/tenant/feesOf.ts';
import type { NotedTx } from '../../../src/tenant/rentalRecord.ts';

const noted = (hash: string, included?: boolean): NotedTx => {
  const tx = { purpose: 'order', hash, timeoutHeight: 1n, feeUakt: 7n } as const;
  return included === undefined ? tx : { ...tx, included };
};

describe('feesOf', () => {
  it('counts what a block holds, by the chain’s word first', async () => {
    const found: TxRecord = {
      hash: '',
      height: 1n,
      gasUsed: 1n,
      gasWanted: 1n,
      feeUakt: 100n,
      events: [],
      code: 5,
      codespace: '',
      log: '',
    };
    const market = { findTx: async (hash: string) => (hash === 'FOUND' ? found : undefined) };
    const txs = [noted('FOUND'), noted('SEEN', true), noted('NEVER', false), noted('UNKNOWN')];
    expect(await feesOf(market, txs)).toBe(107n);
  });
});
