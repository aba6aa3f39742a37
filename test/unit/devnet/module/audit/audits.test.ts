import { describe, expect, it } from 'vitest';
import { audits, auditsOf } from '../../../../../src/devnet/module/audit/audits.ts';
import { createStage, PROVIDER, RIVAL, STRANGER, TENANT } from '../../stage.ts';

describe('audits', () => {
  it('are found by provider', () => {
    const stage = createStage();
    for (const [owner, auditor] of [
      [PROVIDER, TENANT],
      [PROVIDER, STRANGER],
      [RIVAL, TENANT],
    ] as const)
      audits.put(stage.state, { owner, auditor }, { owner, auditor, attributes: [] });
    const found = auditsOf(stage.context(), PROVIDER).map(({ auditor }) => auditor);
    expect(found.sort()).toEqual([TENANT, STRANGER].sort());
    expect(audits.find(stage.state, { owner: RIVAL, auditor: TENANT })?.auditor).toBe(TENANT);
  });
});
