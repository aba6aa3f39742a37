import { describe, expect, it } from 'vitest';
import { deployments, groups } from '../../../../../src/devnet/module/deployment/records.ts';
import { deploy } from '../../market.ts';
import { createStage, TENANT } from '../../stage.ts';

describe('records of deployments', () => {
  it('are kept by id, and deployments in the order of their numbers', () => {
    const stage = createStage();
    for (const dseq of [9n, 10n, 1n]) deploy(stage, { dseq });
    expect(deployments.list(stage.state, TENANT).map(({ value }) => value.id.dseq)).toEqual([1n, 9n, 10n]);
    expect(groups.find(stage.state, { owner: TENANT, dseq: 10n, gseq: 1 })?.spec.name).toBe('westcoast');
  });
});
