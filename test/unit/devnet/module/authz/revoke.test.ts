import { describe, expect, it } from 'vitest';
import { revoke } from '../../../../../src/devnet/module/authz/revoke.ts';
import { generic, give, SEND, takeBack, typed } from '../../grants.ts';
import { createStage, STRANGER, TENANT } from '../../stage.ts';

describe('revoke', () => {
  it('takes a grant back, once', () => {
    const stage = createStage();
    give(stage, generic());
    const values = { grantee: STRANGER, granter: TENANT, msg_type_url: SEND };
    // cosmos-sdk x/authz/keeper/keeper.go DeleteGrant
    expect(takeBack(stage)).toEqual({ code: 'ok', events: [typed('cosmos.authz.v1beta1.EventRevoke', values)] });
    expect(takeBack(stage).code).toBe('authz/2');
    expect(revoke.decode(new Uint8Array()).signer).toBe('');
  });

  // cosmos-sdk x/authz/keeper/msg_server.go Revoke
  it.each([
    ['oneself', SEND, { grantee: TENANT }, 'authz/7'],
    ['nobody', SEND, { grantee: 'nobody' }, 'sdk/7'],
    ['by nobody', SEND, { granter: 'nobody' }, 'sdk/7'],
    ['nothing', '', {}, 'sdk/18'],
  ])('refuses %s', (_, type, changes, code) => {
    expect(takeBack(createStage(), type, changes).code).toBe(code);
  });
});
