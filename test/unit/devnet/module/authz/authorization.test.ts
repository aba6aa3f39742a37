import { describe, expect, it } from 'vitest';
import {
  DEPOSIT_MESSAGE,
  decodeAuthorization,
  encodeAuthorization,
  messageTypeOf,
} from '../../../../../src/devnet/module/authz/authorization.ts';
import { DEPOSIT, depositing, generic, SEND, sending } from '../../grants.ts';
import { coins } from '../../market.ts';
import { refusalOf, TENANT } from '../../stage.ts';

describe('authorizations', () => {
  it.each([
    ['generic', generic('/a.B'), { kind: 'generic', messageType: '/a.B' }, '/a.B'],
    [
      'for sending',
      sending([coins('5', 'uakt')], [TENANT]),
      { kind: 'send', spendLimit: [{ denom: 'uakt', amount: 5n }], allowList: [TENANT] },
      SEND,
    ],
    [
      'for deposits',
      depositing([coins('5')], { scopes: [2] }),
      {
        kind: 'deposit',
        scopes: [2],
        spendLimits: [{ denom: 'uact', amount: 5n }],
        spendLimit: { denom: 'uakt', amount: 0n },
      },
      DEPOSIT,
    ],
  ])('are read and packed again: %s', (_, packed, expected, messageType) => {
    const authorization = decodeAuthorization(packed);
    expect(authorization).toEqual(expected);
    expect(encodeAuthorization(authorization)).toEqual(packed);
    expect(messageTypeOf(authorization)).toBe(messageType);
  });

  it('show a limit of the older form that was never there as an empty one', () => {
    // Go's field is not a pointer: once stored, it is there, with the amount 0.
    const authorization = decodeAuthorization(depositing([coins('5')], { spendLimit: undefined }));
    expect(authorization).toMatchObject({ spendLimit: { denom: '', amount: 0n } });
    expect(DEPOSIT_MESSAGE).toBe(DEPOSIT);
  });

  it('of other types are not known', () => {
    const stake = { typeUrl: '/cosmos.staking.v1beta1.StakeAuthorization', value: new Uint8Array() };
    expect(refusalOf(() => decodeAuthorization(stake))).toBe('sdk/2');
  });
});
