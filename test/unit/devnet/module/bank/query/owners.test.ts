import * as q from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { sendCoins } from '../../../../../../src/devnet/module/bank/balances.ts';
import { denomOwnersByQueryQuery, denomOwnersQuery } from '../../../../../../src/devnet/module/bank/query/owners.ts';
import { addressKey } from '../../../../../../src/devnet/state/addressKey.ts';
import { createStage, failureCode, PROVIDER, RIVAL, STRANGER, TENANT } from '../../../stage.ts';

const codecs = { request: q.QueryDenomOwnersRequest, response: q.QueryDenomOwnersResponse };

describe('denomOwnersQuery', () => {
  it('tells who holds a denom, by the bytes of the addresses', () => {
    const stage = createStage();
    sendCoins(stage.context(), TENANT, STRANGER, [{ denom: 'uakt', amount: 3n }]);
    const { denomOwners } = stage.ask(denomOwnersQuery, codecs, { denom: 'uakt' } as never);
    const expected = [TENANT, PROVIDER, RIVAL, STRANGER].sort((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1));
    expect(denomOwners.map(({ address }) => address)).toEqual(expected);
    expect(denomOwners.find(({ address }) => address === STRANGER)?.balance).toEqual({ denom: 'uakt', amount: '3' });
    const byText = { request: q.QueryDenomOwnersByQueryRequest, response: q.QueryDenomOwnersByQueryResponse };
    expect(stage.ask(denomOwnersByQueryQuery, byText, { denom: 'uakt' } as never).denomOwners).toEqual(denomOwners);
  });

  it('refuses what is no denom', () => {
    expect(failureCode(() => createStage().ask(denomOwnersQuery, codecs, { denom: '' } as never))).toBe('sdk/18');
  });
});
