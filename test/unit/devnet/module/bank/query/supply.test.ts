import {
  QuerySupplyOfRequest,
  QuerySupplyOfResponse,
  QueryTotalSupplyRequest,
  QueryTotalSupplyResponse,
} from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { supplyOfQuery, totalSupplyQuery } from '../../../../../../src/devnet/module/bank/query/supply.ts';
import { createStage, failureCode } from '../../../stage.ts';

describe('queries of the supply', () => {
  it('add up genesis', () => {
    const stage = createStage();
    const total = { request: QueryTotalSupplyRequest, response: QueryTotalSupplyResponse };
    expect(stage.ask(totalSupplyQuery, total, {} as never).supply).toEqual([
      { denom: 'uact', amount: '300000000' },
      { denom: 'uakt', amount: '300000000' },
    ]);
    const one = { request: QuerySupplyOfRequest, response: QuerySupplyOfResponse };
    expect(stage.ask(supplyOfQuery, one, { denom: 'uakt' } as never).amount?.amount).toBe('300000000');
    expect(stage.ask(supplyOfQuery, one, { denom: 'ufoo' } as never).amount?.amount).toBe('0');
    expect(failureCode(() => stage.ask(supplyOfQuery, one, { denom: '' } as never))).toBe('sdk/18');
  });
});
