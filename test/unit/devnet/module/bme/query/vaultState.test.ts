import { describe, expect, it } from 'vitest';
import { QueryVaultStateRequest, QueryVaultStateResponse } from '../../../../../../src/chain/protocol/bme.ts';
import { vaultStateQuery } from '../../../../../../src/devnet/module/bme/query/vaultState.ts';
import { changeTally } from '../../../../../../src/devnet/module/bme/tallies.ts';
import { createPricedStage } from '../../../exchange.ts';
import { coins } from '../../../market.ts';

const codecs = { request: QueryVaultStateRequest, response: QueryVaultStateResponse };

describe('vaultStateQuery', () => {
  // As a node of v2.1 answers on a fresh chain: all ACT there is, and zeros for what has not happened.
  it('tells what the vault holds and has done', () => {
    const stage = createPricedStage();
    const fresh = {
      balances: [coins('300000000'), coins('300000000', 'uakt')],
      totalBurned: [coins('0'), coins('0', 'uakt')],
      totalMinted: [coins('0'), coins('0', 'uakt')],
      remintCredits: [coins('0', 'uakt')],
    };
    expect(stage.ask(vaultStateQuery, codecs, {}).vaultState).toEqual(fresh);
    changeTally(stage.context(), 'minted', 'uact', 3n);
    changeTally(stage.context(), 'burned', 'uact', 4n);
    changeTally(stage.context(), 'remintCredit', 'uakt', 5n);
    expect(stage.ask(vaultStateQuery, codecs, {}).vaultState).toEqual({
      ...fresh,
      totalBurned: [coins('4'), coins('0', 'uakt')],
      totalMinted: [coins('3'), coins('0', 'uakt')],
      remintCredits: [coins('5', 'uakt')],
    });
  });
});
