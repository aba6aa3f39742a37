import { AllowedMsgAllowance, BasicAllowance, PeriodicAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import { expect, it } from 'vitest';
import { decodeAllowance } from '../../../../src/chain/query/allowanceView.ts';
import { bytesOf } from '../../../helpers/answering.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

const pair = { granter: owner, grantee: provider };
const uakt = (amount: string) => [{ denom: 'uakt', amount }];
const shown = (amount: bigint) => [{ denom: 'uakt', amount }];

it('shows limit, end, periods and messages', () => {
  const basic = { spendLimit: uakt('9'), expiration: { seconds: 5n, nanos: 0 } };
  const periodic = {
    basic,
    period: { seconds: 60n, nanos: 0 },
    periodSpendLimit: uakt('3'),
    periodCanSpend: uakt('2'),
    periodReset: { seconds: 4n, nanos: 0 },
  };
  const inner = { typeUrl: PeriodicAllowance.typeUrl, value: bytesOf(PeriodicAllowance, periodic) };
  const filtered = bytesOf(AllowedMsgAllowance, { allowance: inner, allowedMessages: ['/some.Msg'] });
  expect(decodeAllowance({ ...pair, allowance: { typeUrl: AllowedMsgAllowance.typeUrl, value: filtered } })).toEqual({
    ...pair,
    limit: shown(9n),
    expiresAtMs: 5_000,
    period: { limit: shown(3n), lengthMs: 60_000, canSpend: shown(2n), resetsAtMs: 4_000 },
    allowedMessages: ['/some.Msg'],
  });
});

it('shows one without limit or end, and one of a kind it does not know', () => {
  const open = { typeUrl: BasicAllowance.typeUrl, value: new Uint8Array() };
  expect(decodeAllowance({ ...pair, allowance: open })).toEqual({ ...pair, limit: [] });
  const foreign = { typeUrl: '/foreign', value: new Uint8Array() };
  expect(decodeAllowance({ ...pair, allowance: foreign })).toEqual({ ...pair, limit: [], unknownKind: '/foreign' });
});
