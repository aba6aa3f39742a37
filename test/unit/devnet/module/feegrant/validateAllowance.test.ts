import { describe, expect, it } from 'vitest';
import { decodeAllowance } from '../../../../../src/devnet/module/feegrant/allowance.ts';
import { validateAllowance } from '../../../../../src/devnet/module/feegrant/validateAllowance.ts';
import { at, basic, filtered, periodic } from '../../grants.ts';
import { coins } from '../../market.ts';
import { refusalOf } from '../../stage.ts';

const BAD = [coins('1', 'uakt'), coins('1', 'uact')];
const basicIn = (spendLimit: ReturnType<typeof coins>[]) => ({ basic: { spendLimit } });

describe('validateAllowance', () => {
  // cosmossdk.io/x/feegrant v0.2.0 basic_fee.go, periodic_fee.go, filtered_fee.go: ValidateBasic.
  it.each([
    ['a basic one', basic(), 'ok'],
    ['one without limit and end', basic([]), 'ok'],
    ['a limit out of order', basic(BAD), 'sdk/10'],
    ['a limit of zero', basic([coins('0', 'uakt')]), 'sdk/10'],
    ['an end before 1970', basic([], { seconds: -1n, nanos: 0 }), 'feegrant/4'],
    ['an end long past', basic([], at(0)), 'ok'],
    ['a periodic one', periodic(), 'ok'],
    ['a periodic one in a bad one', periodic(basicIn(BAD)), 'sdk/10'],
    ['no limit for a period', periodic({ periodSpendLimit: [] }), 'sdk/10'],
    ['a bad limit for a period', periodic({ periodSpendLimit: BAD }), 'sdk/10'],
    ['nothing left of a period', periodic({ periodCanSpend: [] }), 'ok'],
    ['a bad rest of a period', periodic({ periodCanSpend: BAD }), 'sdk/10'],
    ['another coin in the period', periodic({ periodSpendLimit: [coins('1')] }), 'sdk/10'],
    ['any coin without a limit for all', periodic({ ...basicIn([]), periodSpendLimit: [coins('1')] }), 'ok'],
    ['a period that runs backwards', periodic({ period: { seconds: -1n, nanos: 0 } }), 'feegrant/4'],
    ['a filtered one', filtered(), 'ok'],
    ['a filter of nothing', filtered(undefined, []), 'feegrant/6'],
    ['a filter without messages', filtered(basic(), []), 'feegrant/6'],
    ['a filter of a bad one', filtered(basic(BAD)), 'sdk/10'],
  ])('judges %s', (_, packed, code) => {
    expect(refusalOf(() => validateAllowance(decodeAllowance(packed)))).toBe(code);
  });

  it('wants something to filter', () => {
    expect(refusalOf(() => validateAllowance({ kind: 'filtered', allowedMessages: ['/a'] }))).toBe('feegrant/5');
  });
});
