import { describe, expect, it } from 'vitest';
import { acceptDeposit } from '../../../../../src/devnet/module/authz/acceptDeposit.ts';
import type { Depositing } from '../../../../../src/devnet/module/authz/authorization.ts';
import { refusalOf } from '../../stage.ts';

const uact = (amount: bigint) => ({ denom: 'uact', amount });
const with_ = (...spendLimits: { denom: string; amount: bigint }[]): Depositing => ({
  kind: 'deposit',
  scopes: [1],
  spendLimits,
  spendLimit: { denom: 'uakt', amount: 0n },
});

describe('acceptDeposit', () => {
  // chain-sdk go/node/escrow/v1/authz.go TryAccept.
  it('lowers the limit of the denom', () => {
    const uakt = { denom: 'uakt', amount: 9n };
    expect(acceptDeposit(with_(uact(5n), uakt), 1, uact(2n), false)).toEqual(with_(uact(3n), uakt));
    expect(acceptDeposit(with_(uact(5n)), 1, uact(5n), false)).toEqual(with_());
    expect(acceptDeposit({ ...with_(uact(5n)), spendLimit: { denom: '', amount: 0n } }, 1, uact(5n), true)).toEqual(
      with_(),
    );
  });

  it('gives a part only where that is wanted', () => {
    expect(acceptDeposit(with_(uact(5n)), 1, uact(6n), true)).toEqual(with_());
    expect(refusalOf(() => acceptDeposit(with_(uact(5n)), 1, uact(6n), false))).toBe('sdk/5');
  });

  it('refuses another scope, and has nothing to say of another denom', () => {
    expect(refusalOf(() => acceptDeposit(with_(uact(5n)), 2, uact(1n), true))).toBe('escrow/15');
    expect(acceptDeposit(with_(uact(5n)), 1, { denom: 'uakt', amount: 1n }, true)).toBeUndefined();
  });
});
