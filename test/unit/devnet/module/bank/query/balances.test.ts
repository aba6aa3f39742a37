import {
  QueryAllBalancesRequest,
  QueryAllBalancesResponse,
  QueryBalanceRequest,
  QueryBalanceResponse,
  QuerySpendableBalanceByDenomRequest,
  QuerySpendableBalanceByDenomResponse,
  QuerySpendableBalancesRequest,
  QuerySpendableBalancesResponse,
} from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { describe, expect, it } from 'vitest';
import {
  allBalancesQuery,
  balanceQuery,
  spendableBalanceByDenomQuery,
  spendableBalancesQuery,
} from '../../../../../../src/devnet/module/bank/query/balances.ts';
import { createStage, failureCode, STRANGER, TENANT } from '../../../stage.ts';

const BOTH = [
  { denom: 'uact', amount: '100000000' },
  { denom: 'uakt', amount: '100000000' },
];

describe('queries of balances', () => {
  const stage = createStage();

  it('show one denom, zero included', () => {
    const codecs = { request: QueryBalanceRequest, response: QueryBalanceResponse };
    const ask = (address: string, denom: string) =>
      stage.ask(balanceQuery, codecs, { address, denom } as never).balance;
    expect(ask(TENANT, 'uact')).toEqual({ denom: 'uact', amount: '100000000' });
    expect(ask(STRANGER, 'uact')).toEqual({ denom: 'uact', amount: '0' });
    expect(failureCode(() => ask('x', 'uact'))).toBe('sdk/18');
    expect(failureCode(() => ask(TENANT, ''))).toBe('sdk/18');
  });

  it('show all, and all that can be spent', () => {
    const all = { request: QueryAllBalancesRequest, response: QueryAllBalancesResponse };
    const spendable = { request: QuerySpendableBalancesRequest, response: QuerySpendableBalancesResponse };
    expect(stage.ask(allBalancesQuery, all, { address: TENANT } as never).balances).toEqual(BOTH);
    expect(stage.ask(spendableBalancesQuery, spendable, { address: TENANT } as never).balances).toEqual(BOTH);
    expect(failureCode(() => stage.ask(allBalancesQuery, all, { address: 'x' } as never))).toBe('sdk/18');
  });

  it('show what can be spent of one denom', () => {
    const codecs = {
      request: QuerySpendableBalanceByDenomRequest,
      response: QuerySpendableBalanceByDenomResponse,
    };
    const ask = (address: string, denom: string) =>
      stage.ask(spendableBalanceByDenomQuery, codecs, { address, denom } as never).balance;
    expect(ask(TENANT, 'uakt')).toEqual({ denom: 'uakt', amount: '100000000' });
    expect(failureCode(() => ask('x', 'uakt'))).toBe('sdk/18');
    expect(failureCode(() => ask(TENANT, '1'))).toBe('sdk/18');
  });

  // cosmos-sdk x/bank/keeper/grpc_query.go AllBalances: the name changes and the amount does not.
  it('show display names when asked to', () => {
    const all = { request: QueryAllBalancesRequest, response: QueryAllBalancesResponse };
    const { balances } = stage.ask(allBalancesQuery, all, { address: TENANT, resolveDenom: true } as never);
    expect(balances).toEqual([
      { denom: 'uact', amount: '100000000' },
      { denom: 'akt', amount: '100000000' },
    ]);
  });
});
