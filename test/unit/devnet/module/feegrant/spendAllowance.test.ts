import { describe, expect, it } from 'vitest';
import { allowances } from '../../../../../src/devnet/module/feegrant/allowances.ts';
import { spendAllowance } from '../../../../../src/devnet/module/feegrant/spendAllowance.ts';
import { failureOf } from '../../../../../src/devnet/state/refusal.ts';
import { allow, filtered, plain, SEND } from '../../grants.ts';
import { createStage, refusalOf, STRANGER, TENANT } from '../../stage.ts';

const ID = { granter: TENANT, grantee: STRANGER };
const uakt = (amount: bigint) => [{ denom: 'uakt', amount }];

function spend(amount: bigint, type = SEND) {
  const stage = createStage();
  allow(stage, filtered());
  const events: unknown[] = [];
  const context = { ...stage.context(), emit: (event: unknown) => void events.push(event) };
  const code = refusalOf(() => spendAllowance(context, ID, uakt(amount), [type]));
  return { code, events, left: allowances.find(stage.state, ID)?.allowance };
}

describe('spendAllowance', () => {
  // cosmossdk.io/x/feegrant v0.2.0 keeper.go UseGrantedFees: order of events.
  it('says that it was used and what is left of it', () => {
    const { code, events, left } = spend(400n);
    expect([code, events]).toEqual(['ok', [plain('use_feegrant', ID), plain('update_feegrant', ID)]]);
    expect(left).toMatchObject({ allowance: { spendLimit: uakt(600n) } });
  });

  it('says that it is gone when it is used up', () => {
    const { code, events, left } = spend(1000n);
    expect([code, events]).toEqual(['ok', [plain('revoke_feegrant', ID), plain('use_feegrant', ID)]]);
    expect(left).toBeUndefined();
  });

  it('refuses what it does not cover', () => {
    expect([spend(1001n).code, spend(1n, '/other').code]).toEqual(['feegrant/2', 'feegrant/7']);
    const context = createStage().context();
    // x/auth/ante/fee.go wraps sdkerrors.ErrNotFound, 38.
    try {
      spendAllowance(context, ID, [], []);
      expect.fail('no refusal');
    } catch (error) {
      expect(failureOf(error)).toMatchObject({ codespace: 'sdk', code: 38 });
    }
  });
});
