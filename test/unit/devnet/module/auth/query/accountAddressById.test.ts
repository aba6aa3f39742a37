import {
  QueryAccountAddressByIDRequest,
  QueryAccountAddressByIDResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { accountAddressByIdQuery } from '../../../../../../src/devnet/module/auth/query/accountAddressById.ts';
import { createStage, failureCode, PROVIDER } from '../../../stage.ts';

const codecs = { request: QueryAccountAddressByIDRequest, response: QueryAccountAddressByIDResponse };
const ask = (given: object) => createStage().ask(accountAddressByIdQuery, codecs, given as never).accountAddress;

describe('accountAddressByIdQuery', () => {
  // cosmos-sdk x/auth/keeper/grpc_query.go: InvalidArgument for the old field, NotFound for an unknown number.
  it('tells whose a number is', () => {
    expect(ask({ accountId: 1n })).toBe(PROVIDER);
    expect(failureCode(() => ask({ accountId: 99n }))).toBe('sdk/22');
    expect(failureCode(() => ask({ id: 1n }))).toBe('sdk/18');
  });
});
