import { describe, expect, it } from 'vitest';
import { revokeAllowance } from '../../../../../src/devnet/module/feegrant/revokeAllowance.ts';
import { allow, disallow, plain } from '../../grants.ts';
import { createStage, STRANGER, TENANT } from '../../stage.ts';

describe('revokeAllowance', () => {
  it('takes an allowance back, once', () => {
    const stage = createStage();
    allow(stage);
    // cosmossdk.io/x/feegrant v0.2.0 keeper.go revokeAllowance
    const event = plain('revoke_feegrant', { granter: TENANT, grantee: STRANGER });
    expect(disallow(stage)).toEqual({ code: 'ok', events: [event] });
    expect(disallow(stage).code).toBe('sdk/38');
    expect(allow(stage).code).toBe('ok');
    expect(revokeAllowance.decode(new Uint8Array()).signer).toBe('');
  });

  // cosmossdk.io/x/feegrant v0.2.0 msg_server.go RevokeAllowance
  it.each([
    ['oneself', { grantee: TENANT }, 'sdk/7'],
    ['nobody', { grantee: 'nobody' }, 'undefined/1'],
    ['by nobody', { granter: 'nobody' }, 'undefined/1'],
  ])('refuses %s', (_, changes, code) => {
    expect(disallow(createStage(), changes).code).toBe(code);
  });
});
