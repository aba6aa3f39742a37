import { toBech32 } from '@cosmjs/encoding';
import { MsgGrantAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { accounts } from '../../../../../src/devnet/module/auth/accounts.ts';
import { allowances } from '../../../../../src/devnet/module/feegrant/allowances.ts';
import { grantAllowance } from '../../../../../src/devnet/module/feegrant/grantAllowance.ts';
import { allow, at, basic, filtered, plain } from '../../grants.ts';
import { coins } from '../../market.ts';
import { createStage, refusalOf, STRANGER, TENANT } from '../../stage.ts';

const ID = { granter: TENANT, grantee: STRANGER };
const FOREIGN = toBech32('cosmos', new Uint8Array(20));

describe('grantAllowance', () => {
  it('is signed by the granter, and gives the grantee an account', () => {
    const stage = createStage();
    expect(accounts.find(stage.state, STRANGER)).toBeUndefined();
    // cosmossdk.io/x/feegrant v0.2.0 keeper.go GrantAllowance
    expect(allow(stage)).toEqual({ code: 'ok', events: [plain('set_feegrant', ID)] });
    expect(accounts.find(stage.state, STRANGER)).toMatchObject({ sequence: 0n });
    expect(allowances.find(stage.state, ID)?.allowance).toMatchObject({ kind: 'basic' });
    expect(grantAllowance.decode(MsgGrantAllowance.encode(MsgGrantAllowance.fromPartial(ID)).finish()).signer).toBe(
      TENANT,
    );
  });

  // cosmossdk.io/x/feegrant v0.2.0 msg_server.go GrantAllowance, keeper.go GrantAllowance.
  it.each([
    ['oneself', basic(), { grantee: TENANT }, 'sdk/7'],
    ['nobody', basic(), { grantee: 'nobody' }, 'undefined/1'],
    ['somebody elsewhere', basic(), { grantee: FOREIGN }, 'sdk/35'],
    ['by nobody', basic(), { granter: '' }, 'undefined/1'],
    ['without messages', filtered(basic(), []), {}, 'feegrant/6'],
    ['a bad limit', basic([coins('0', 'uakt')]), {}, 'sdk/10'],
    ['until a moment past', basic([], at(1_699_999_999_999)), {}, 'sdk/18'],
    ['until now', basic([], at(1_700_000_000_000)), {}, 'ok'],
  ])('judges %s', (_, allowance, changes, code) => {
    expect(allow(createStage(), allowance, changes).code).toBe(code);
  });

  it('refuses a second one between the same two, and none at all', () => {
    const stage = createStage();
    allow(stage);
    expect(allow(stage).code).toBe('sdk/18');
    // GetCachedValue of a nil Any panics.
    const nothing = { granter: STRANGER, grantee: TENANT };
    expect(stage.act(grantAllowance, MsgGrantAllowance, nothing as never).code).toBe('undefined/111222');
  });

  it('does not even read an allowance of unknown type', () => {
    const allowance = { typeUrl: '/cosmos.bank.v1beta1.MsgSend', value: new Uint8Array() };
    const bytes = MsgGrantAllowance.encode(MsgGrantAllowance.fromPartial({ ...ID, allowance })).finish();
    expect(refusalOf(() => grantAllowance.decode(bytes))).toBe('sdk/2');
  });
});
