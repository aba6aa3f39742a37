import { MsgGrant } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { accounts } from '../../../../../src/devnet/module/auth/accounts.ts';
import { grant } from '../../../../../src/devnet/module/authz/grant.ts';
import { grants } from '../../../../../src/devnet/module/authz/grants.ts';
import { at, DEPOSIT, depositing, generic, give, SEND, sending, typed } from '../../grants.ts';
import { coins } from '../../market.ts';
import { createStage, refusalOf, STRANGER, TENANT } from '../../stage.ts';

describe('grant', () => {
  it('is signed by the granter, and gives the grantee an account', () => {
    const stage = createStage();
    const values = { grantee: STRANGER, granter: TENANT, msg_type_url: DEPOSIT };
    // cosmos-sdk x/authz/keeper/keeper.go SaveGrant
    expect(give(stage, depositing())).toEqual({
      code: 'ok',
      events: [typed('cosmos.authz.v1beta1.EventGrant', values)],
    });
    expect(accounts.find(stage.state, STRANGER)).toMatchObject({ sequence: 0n });
    const bytes = MsgGrant.encode(MsgGrant.fromPartial({ granter: TENANT, grantee: STRANGER })).finish();
    expect(grant.decode(bytes).signer).toBe(TENANT);
  });

  it('takes the place of an earlier one for the same messages', () => {
    const stage = createStage();
    give(stage, sending(), { expiration: at(stage.timeMs + 1) });
    expect(give(stage, generic()).code).toBe('ok');
    const [only, ...rest] = grants.list(stage.state);
    expect(only?.value).toEqual({
      granter: TENANT,
      grantee: STRANGER,
      authorization: { kind: 'generic', messageType: SEND },
    });
    expect(rest).toEqual([]);
  });

  // cosmos-sdk x/authz/keeper/msg_server.go Grant, in its order; x/authz/errors.go.
  it.each([
    ['oneself', undefined, { grantee: TENANT }, 'authz/7'],
    ['nobody', undefined, { grantee: 'nobody' }, 'sdk/7'],
    ['by nobody', undefined, { granter: 'nobody' }, 'sdk/7'],
    ['nothing', undefined, {}, 'sdk/29'],
    ['a bad limit', sending([]), {}, 'sdk/10'],
    ['no scope', depositing([coins('1')], { scopes: [] }), {}, 'escrow/17'],
    ['messages that the node has not', generic('/cosmos.staking.v1beta1.MsgNone'), {}, 'sdk/29'],
    ['until now', generic(), { expiration: at(1_700_000_000_000) }, 'authz/3'],
    ['until soon', generic(), { expiration: at(1_700_000_000_001) }, 'ok'],
  ])('judges a grant of or to %s', (_, authorization, changes, code) => {
    expect(give(createStage(), authorization, changes).code).toBe(code);
  });

  it('does not even read an authorization of unknown type, or a moment that is none', () => {
    const decode = (given: object) =>
      refusalOf(() => grant.decode(MsgGrant.encode(MsgGrant.fromPartial({ grant: given } as never)).finish()));
    const stake = { typeUrl: '/cosmos.staking.v1beta1.StakeAuthorization', value: new Uint8Array() };
    expect(decode({ authorization: stake })).toBe('sdk/2');
    expect(decode({ expiration: { seconds: 1n << 60n, nanos: 0 } })).toBe('sdk/2');
  });
});
