import { fromHex, toBech32 } from '@cosmjs/encoding';
import { QueryGranteeGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { QuerySpendableBalancesRequest, QuerySpendableBalancesResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { QueryAllowancesResponse } from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import { expect, it } from 'vitest';
import { readFunds } from '../../../../src/chain/money/readFunds.ts';
import { DepositAuthorization } from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { bytesOf } from '../../../helpers/answering.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

const addressOf = (byte: string) => toBech32('akash', fromHex(byte.repeat(20)));
const [first, second, past, key] = ['01', 'fe', '03', '04'].map(addressOf) as [string, string, string, string];
const deposits = {
  typeUrl: '/akash.escrow.v1.DepositAuthorization',
  value: bytesOf(DepositAuthorization, { scopes: [1], spendLimits: [{ denom: 'uact', amount: '9' }] }),
};
const allowance = { typeUrl: '/cosmos.feegrant.v1beta1.BasicAllowance', value: new Uint8Array() };

function chain() {
  const expiration = (seconds: bigint) => ({ expiration: { seconds, nanos: 0 } });
  return createFakeConnection({
    query: (path, data) => {
      if (path === queryPath.granteeGrants)
        return bytesOf(QueryGranteeGrantsResponse, {
          grants: [
            { granter: second, grantee: key, authorization: deposits, ...expiration(6n) },
            { granter: past, grantee: key, authorization: deposits, ...expiration(5n) },
            { granter: first, grantee: key, authorization: deposits },
            { granter: first, grantee: key, authorization: { typeUrl: '/foreign', value: new Uint8Array() } },
          ],
        });
      if (path === queryPath.allowances)
        return bytesOf(QueryAllowancesResponse, { allowances: [{ granter: second, grantee: key, allowance }] });
      const { address } = QuerySpendableBalancesRequest.decode(data);
      return bytesOf(QuerySpendableBalancesResponse, {
        balances: [{ denom: 'uact', amount: `${[first, second, past, key].indexOf(address)}` }],
      });
    },
  });
}

it('reads the purses of all who give, and the grants in the node’s order', async () => {
  const funds = await readFunds(chain(), { signer: key, feeGranter: second, withGrants: true, nowMs: 5_000 });
  expect(funds.depositGrants).toEqual(
    [first, second].map((granter) => ({ granter, scopes: ['deployment'], limits: [{ denom: 'uact', amount: 9n }] })),
  );
  const purse = (amount: bigint) => [{ denom: 'uact', amount }];
  expect([...funds.purses]).toEqual([
    [key, purse(3n)],
    [first, purse(0n)],
    [second, purse(1n)],
  ]);
  expect(funds.feeGrant).toEqual({ granter: second, allowance: { granter: second, grantee: key, limit: [] } });
});

it('reads no grants where none are wanted', async () => {
  const connection = chain();
  const funds = await readFunds(connection, { signer: key, withGrants: false, nowMs: 5_000 });
  expect(funds).toEqual({ signer: key, purses: new Map([[key, [{ denom: 'uact', amount: 3n }]]]), depositGrants: [] });
  expect(connection.queries.map(({ path }) => path)).toEqual([queryPath.spendableBalances]);
});
