import { GenericAuthorization } from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import { expect, it } from 'vitest';
import { DepositAuthorization } from '../../../../src/chain/protocol/akash.ts';
import { decodeGrant } from '../../../../src/chain/query/grantView.ts';
import { bytesOf } from '../../../helpers/answering.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

const pair = { granter: owner, grantee: provider };

it('shows a grant of deposits, one of a message, and one of a kind it does not know', () => {
  const spendLimits = [{ denom: 'uact', amount: '7' }];
  const deposits = {
    typeUrl: '/akash.escrow.v1.DepositAuthorization',
    value: bytesOf(DepositAuthorization, { scopes: [1, 2], spendLimits }),
  };
  const expiration = { seconds: 3n, nanos: 0 };
  expect(decodeGrant({ ...pair, authorization: deposits, expiration })).toEqual({
    ...pair,
    authorization: {
      kind: 'deposit',
      scopes: ['deployment', 'bid'],
      spendLimits: [{ denom: 'uact', amount: 7n }],
    },
    expiresAtMs: 3_000,
  });
  const generic = { typeUrl: GenericAuthorization.typeUrl, value: bytesOf(GenericAuthorization, { msg: '/some.Msg' }) };
  expect(decodeGrant({ ...pair, authorization: generic })).toEqual({
    ...pair,
    authorization: { kind: 'message', messageType: '/some.Msg' },
  });
  const foreign = { typeUrl: '/foreign', value: new Uint8Array() };
  expect(decodeGrant({ ...pair, authorization: foreign }).authorization).toEqual({
    kind: 'other',
    typeUrl: '/foreign',
  });
});
