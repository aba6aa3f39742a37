import { describe, expect, it } from 'vitest';
import { decodeAllowance, encodeAllowance } from '../../../../../src/devnet/module/feegrant/allowance.ts';
import { at, basic, filtered, periodic } from '../../grants.ts';
import { coins } from '../../market.ts';
import { refusalOf } from '../../stage.ts';

const UAKT = (amount: bigint) => [{ denom: 'uakt', amount }];
const PERIODIC = {
  kind: 'periodic',
  basic: { kind: 'basic', spendLimit: UAKT(1000n) },
  periodNs: 60_000_000_005n,
  periodSpendLimit: UAKT(100n),
  periodCanSpend: UAKT(100n),
  periodResetNs: 1_700_000_060_000_000_000n,
};

describe('allowances', () => {
  it.each([
    ['basic', basic([coins('7', 'uakt')], at(5)), { kind: 'basic', spendLimit: UAKT(7n), expiresNs: 5_000_000n }],
    ['basic without anything', basic([]), { kind: 'basic', spendLimit: [] }],
    ['periodic', periodic({ period: { seconds: 60n, nanos: 5 } }), PERIODIC],
    [
      'filtered',
      filtered(filtered(basic([]), ['/a']), ['/b']),
      {
        kind: 'filtered',
        allowance: { kind: 'filtered', allowance: { kind: 'basic', spendLimit: [] }, allowedMessages: ['/a'] },
        allowedMessages: ['/b'],
      },
    ],
  ])('are read and packed again: %s', (_, packed, expected) => {
    const allowance = decodeAllowance(packed);
    expect(allowance).toEqual(expected);
    expect(encodeAllowance(allowance)).toEqual(packed);
  });

  it('may lie in each other nine deep, and are known by type', () => {
    // cosmos-sdk codec/types/interface_registry.go MaxUnpackAnyRecursionDepth 10, the message itself being the first.
    const nested = (depth: number): ReturnType<typeof basic> => (depth === 1 ? basic() : filtered(nested(depth - 1)));
    expect(refusalOf(() => decodeAllowance(nested(9)))).toBe('ok');
    expect(refusalOf(() => decodeAllowance(nested(10)))).toBe('sdk/2');
    expect(refusalOf(() => decodeAllowance({ typeUrl: '/cosmos.x.Other', value: new Uint8Array() }))).toBe('sdk/2');
  });
});
