import { expect, it } from 'vitest';
import { QueryVaultStateResponse } from '../../../../src/chain/protocol/bme.ts';
import { getVaultState } from '../../../../src/chain/query/getVaultState.ts';
import { answering } from '../../../helpers/answering.ts';

it('gives what the vault holds and did', async () => {
  const coins = (amount: string) => [{ denom: 'uakt', amount }];
  const vaultState = {
    balances: coins('1'),
    totalBurned: coins('2'),
    totalMinted: coins('3'),
    remintCredits: coins('4'),
  };
  const shown = (amount: bigint) => [{ denom: 'uakt', amount }];
  expect(await getVaultState(answering(QueryVaultStateResponse, { vaultState }))).toEqual({
    balances: shown(1n),
    totalBurned: shown(2n),
    totalMinted: shown(3n),
    remintCredits: shown(4n),
  });
});
