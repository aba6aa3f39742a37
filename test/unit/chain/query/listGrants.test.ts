import { GenericAuthorization } from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import { QueryGrantsRequest, QueryGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { expect, it } from 'vitest';
import { DepositAuthorization } from '../../../../src/chain/protocol/akash.ts';
import { listGrants } from '../../../../src/chain/query/listGrants.ts';
import { answering, answeringTwice, bytesOf } from '../../../helpers/answering.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

const pair = { granter: owner, grantee: provider };
const generic = { typeUrl: GenericAuthorization.typeUrl, value: bytesOf(GenericAuthorization, { msg: '/some.Msg' }) };
const deposits = { typeUrl: '/akash.escrow.v1.DepositAuthorization', value: bytesOf(DepositAuthorization, {}) };
const sending = { typeUrl: '/cosmos.bank.v1beta1.SendAuthorization', value: new Uint8Array() };
const grants = [generic, deposits, sending].map((authorization) => ({ authorization }));

it('reads every page of what is between two', async () => {
  const connection = answeringTwice(QueryGrantsResponse, { grants });
  expect(await listGrants(connection, pair)).toHaveLength(6);
  const [first, second] = connection.queries.map(({ data }) => QueryGrantsRequest.decode(data));
  expect(first).toMatchObject({ ...pair, msgTypeUrl: '' });
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});

it('chooses by message type', async () => {
  const kinds = async (messageType: string) => {
    const found = await listGrants(answering(QueryGrantsResponse, { grants }), { ...pair, messageType });
    return found.map(({ authorization }) => authorization.kind);
  };
  expect(await kinds('/some.Msg')).toEqual(['message']);
  expect(await kinds('/akash.escrow.v1.MsgAccountDeposit')).toEqual(['deposit']);
  expect(await kinds('/cosmos.bank.v1beta1.MsgSend')).toEqual(['other']);
  expect(await kinds('/other.Msg')).toEqual([]);
});
