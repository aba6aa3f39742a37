import { describe, expect, it } from 'vitest';
import { MsgSignProviderAttributes } from '../../../../../src/chain/protocol/akash.ts';
import { audits } from '../../../../../src/devnet/module/audit/audits.ts';
import { signProviderAttributes } from '../../../../../src/devnet/module/audit/signProviderAttributes.ts';
import { createStage, PROVIDER, STRANGER, type Stage } from '../../stage.ts';

const sign = (stage: Stage, given: Record<string, string>, changes = {}) =>
  stage.act(signProviderAttributes, MsgSignProviderAttributes, {
    owner: STRANGER,
    auditor: PROVIDER,
    attributes: Object.entries(given).map(([key, value]) => ({ key, value })),
    ...changes,
  });
const kept = (stage: Stage) =>
  audits
    .find(stage.state, { owner: STRANGER, auditor: PROVIDER })
    ?.attributes.map(({ key, value }) => `${key}=${value}`);

describe('signProviderAttributes', () => {
  it('vouches for somebody who need not be a provider, and tells of it', () => {
    const stage = createStage();
    expect(sign(stage, { tier: 'one', region: 'eu' })).toEqual({
      code: 'ok',
      events: [
        {
          type: 'akash.audit.v1.EventTrustedAuditorCreated',
          attributes: [
            { key: 'auditor', value: `"${PROVIDER}"` },
            { key: 'owner', value: `"${STRANGER}"` },
          ],
        },
      ],
    });
    expect(kept(stage)).toEqual(['region=eu', 'tier=one']);
  });

  // node x/audit/keeper/keeper.go CreateOrUpdateProviderAttributes.
  it('joins what was signed before, the later winning', () => {
    const stage = createStage();
    sign(stage, { region: 'eu', tier: 'one' });
    sign(stage, { tier: 'two', arch: 'arm' });
    expect(kept(stage)).toEqual(['arch=arm', 'region=eu', 'tier=two']);
  });

  it('asks nothing of the keys, and keeps one twice that comes twice at first', () => {
    const stage = createStage();
    const attributes = [
      { key: '!', value: 'b' },
      { key: '!', value: 'a' },
    ];
    expect(sign(stage, {}, { attributes }).code).toBe('ok');
    expect(kept(stage)).toEqual(['!=b', '!=a']);
  });

  // chain-sdk go/node/audit/v1/msgs.go ValidateBasic.
  it('refuses addresses that are none', () => {
    expect(sign(createStage(), {}, { owner: 'x' }).code).toBe('sdk/7');
    expect(sign(createStage(), {}, { auditor: 'x' }).code).toBe('sdk/7');
  });
});
