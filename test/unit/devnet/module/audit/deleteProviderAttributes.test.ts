import { describe, expect, it } from 'vitest';
import { MsgDeleteProviderAttributes } from '../../../../../src/chain/protocol/akash.ts';
import { type AuditId, audits } from '../../../../../src/devnet/module/audit/audits.ts';
import { deleteProviderAttributes } from '../../../../../src/devnet/module/audit/deleteProviderAttributes.ts';
import { createStage, PROVIDER, type Stage, TENANT } from '../../stage.ts';

const ID: AuditId = { owner: PROVIDER, auditor: TENANT };

function audited(): Stage {
  const stage = createStage();
  const attributes = [
    { key: 'region', value: 'eu' },
    { key: 'tier', value: 'one' },
  ];
  audits.put(stage.state, ID, { ...ID, attributes });
  return stage;
}
const take = (stage: Stage, keys: string[], changes = {}) =>
  stage.act(deleteProviderAttributes, MsgDeleteProviderAttributes, { ...ID, keys, ...changes });
const left = (stage: Stage) => audits.find(stage.state, ID)?.attributes.map(({ key }) => key);

// node x/audit/keeper/keeper.go DeleteProviderAttributes.
describe('deleteProviderAttributes', () => {
  it('takes back single attributes, and tells of it', () => {
    const stage = audited();
    expect(take(stage, ['region'])).toEqual({
      code: 'ok',
      events: [
        {
          type: 'akash.audit.v1.EventTrustedAuditorDeleted',
          attributes: [
            { key: 'auditor', value: `"${TENANT}"` },
            { key: 'owner', value: `"${PROVIDER}"` },
          ],
        },
      ],
    });
    expect(left(stage)).toEqual(['tier']);
  });

  it('forgets an audit of which nothing is left, and all of it when no key is named', () => {
    const [one, two] = [audited(), audited()];
    expect([take(one, ['tier', 'region']).code, left(one)]).toEqual(['ok', undefined]);
    expect([take(two, []).code, left(two)]).toEqual(['ok', undefined]);
  });

  it('refuses a key that is not there, or is named twice, and an audit that is not there', () => {
    const stage = audited();
    expect(take(stage, ['arch']).code).toBe('audit/3');
    expect(take(stage, ['tier', 'tier']).code).toBe('audit/3');
    expect(left(stage)).toEqual(['region', 'tier']);
    expect(take(createStage(), ['tier']).code).toBe('audit/1');
    expect(take(stage, [], { owner: 'x' }).code).toBe('sdk/7');
    expect(take(stage, [], { auditor: 'x' }).code).toBe('sdk/7');
  });
});
