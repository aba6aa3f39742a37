import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJobRequirements } from '../../../../src/manifest/job/parseJobRequirements.ts';

const inputs = { image: 'ubuntu:24.04', cpu: '4', memory: '8Gi', storage: '20Gi' };

describe('parseJobRequirements', () => {
  it("reads people's units", () => {
    const result = parseJobRequirements({
      ...inputs,
      cpu: ' 0.5 ',
      gpu: 'rtx4090:1',
      attributes: 'tier=community, arch=amd64\n# a comment\nhost=akash\n',
      region: 'eu-west',
      env: { CI: 'true' },
    });
    expect(result).toEqual({
      ok: true,
      value: {
        image: 'ubuntu:24.04',
        cpuMilli: 500,
        memoryBytes: 8n * 2n ** 30n,
        storageBytes: 20n * 2n ** 30n,
        gpu: { units: 1, model: 'rtx4090' },
        attributes: [
          { key: 'tier', value: 'community' },
          { key: 'arch', value: 'amd64' },
          { key: 'host', value: 'akash' },
          { key: 'location-region', value: 'eu-west' },
        ],
        env: { CI: 'true' },
      },
    });
  });

  it('names every wrong field with its value and a cure, at once', () => {
    const result = parseJobRequirements({
      image: 'two words',
      cpu: '0',
      memory: '8',
      storage: '8GB',
      gpu: '1.5',
      attributes: 'tier',
      env: { '1A': 'x' },
    });
    const problems = result.ok ? [] : result.error;
    expect(problems.map(({ code, field, value }) => [code, field, value])).toEqual([
      ['GPU_INVALID', 'gpu', '1.5'],
      ['IMAGE_INVALID', 'image', 'two words'],
      ['CPU_INVALID', 'cpu', '0'],
      ['SIZE_INVALID', 'memory', '8'],
      ['SIZE_INVALID', 'storage', '8GB'],
      ['ATTRIBUTE_INVALID', 'attributes', 'tier'],
      ['ENV_INVALID', 'env', '1A'],
    ]);
    expect(problems.every(({ cure, problem }) => cure !== '' && problem !== '')).toBe(true);
  });

  it('refuses an attribute twice, and never shows the value of a variable', () => {
    expect(parseJobRequirements({ ...inputs, attributes: 'ab=1\nab=2' }).ok).toBe(false);
    expect(JSON.stringify(parseJobRequirements({ ...inputs, env: { 'A B': 'hunter2' } }))).not.toContain('hunter2');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.record({
          image: fc.string(),
          cpu: fc.string(),
          memory: fc.string(),
          storage: fc.string(),
          gpu: fc.string(),
          attributes: fc.string(),
        }),
        (any) => {
          parseJobRequirements(any);
        },
      ),
    );
  });
});
