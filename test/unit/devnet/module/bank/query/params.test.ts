import {
  QueryParamsRequest,
  QueryParamsResponse,
  QuerySendEnabledRequest,
  QuerySendEnabledResponse,
} from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { bankParamsQuery, sendEnabledQuery } from '../../../../../../src/devnet/module/bank/query/params.ts';
import { createStage } from '../../../stage.ts';

const codecs = { request: QuerySendEnabledRequest, response: QuerySendEnabledResponse };
const ask = (given: { denoms?: string[] }, stage = createStage()) =>
  stage.ask(sendEnabledQuery, codecs, given as never);

describe('bankParamsQuery', () => {
  // As a node of v2.1 answers: rules for denoms have a query of their own.
  it('tells the default alone', () => {
    const request = { request: QueryParamsRequest, response: QueryParamsResponse };
    expect(createStage().ask(bankParamsQuery, request, {} as never).params).toEqual({
      sendEnabled: [],
      defaultSendEnabled: true,
    });
  });
});

describe('sendEnabledQuery', () => {
  // As the same node answers.
  it('tells that people may send uakt and not uact', () => {
    expect(ask({}).sendEnabled).toEqual([
      { denom: 'uact', enabled: false },
      { denom: 'uakt', enabled: true },
    ]);
    expect(ask({}).pagination?.total).toBe(2n);
    expect(ask({}, createStage({ sendDisabled: [] })).sendEnabled.map(({ enabled }) => enabled)).toEqual([true, true]);
  });

  it('tells of the denoms asked for, as far as there is a rule, and then without a page', () => {
    expect(ask({ denoms: ['ufoo', 'uakt'] })).toEqual({
      sendEnabled: [{ denom: 'uakt', enabled: true }],
      pagination: undefined,
    });
  });
});
