import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/base/decimal.ts';
import { parseProviderConfig } from '../../../../src/runner-provider/config/parseProviderConfig.ts';

const FILE = `
attributes: { region: eu-west, tier: 2 }
capacity: { cpu: 8, memory: 16Gi, storage: 100Gi, gpu: { nvidia/rtx4090: 2 } }
pricing: { cpu: 0.02, memory: "0.01", storage: 0.001, gpu: { "*": 300 } }
images:
  "node:*": { path: [/opt/node/bin], env: { A: 1 } }
bidDeposit: 600000uact
`;

const problemsOf = (yaml: string) => {
  const parsed = parseProviderConfig(yaml);
  return parsed.ok ? '' : parsed.error.args.problems;
};

describe('parseProviderConfig', () => {
  it("reads a file in people's units, with defaults for the rest", () => {
    expect(parseProviderConfig(FILE)).toMatchObject({
      value: {
        host: '127.0.0.1',
        port: 0,
        attributes: { region: 'eu-west', tier: '2' },
        capacity: { cpu: 8000, memory: 16n << 30n, storage: 100n << 30n, gpu: { 'nvidia/rtx4090': 2 } },
        pricing: { cpu: parseDecimal('0.02'), storage: { ephemeral: parseDecimal('0.001') }, ip: parseDecimal('0') },
        images: { 'node:*': { path: ['/opt/node/bin'], env: { A: '1' } } },
        bidDeposit: { denom: 'uact', amount: 600_000n },
        manifestTimeoutMs: 300_000,
      },
    });
  });

  it('takes a price for storage by class', () => {
    const yaml = FILE.replace('storage: 0.001', 'storage: { ephemeral: 0.001, beta2: 0.002 }');
    expect(parseProviderConfig(yaml)).toMatchObject({
      value: { pricing: { storage: { beta2: parseDecimal('0.002') } } },
    });
  });

  it('names every wrong field and its value', () => {
    const problems = problemsOf(FILE.replace('16Gi', '16Gx').replace('0.02', 'much').replace('600000uact', 'all'));
    expect(problems).toMatch(/capacity\.memory.*16Gx/);
    expect(problems).toMatch(/pricing\.cpu.*much/);
    expect(problems).toMatch(/bidDeposit.*all/);
  });

  it.each([
    ['an unknown field', `${FILE}\nprise: 1`, 'prise'],
    ['a missing part', 'capacity: { cpu: 1, memory: 1Gi, storage: 1Gi }', 'pricing'],
    ['nothing', '', 'capacity'],
    ['no YAML', '{', 'YAML'],
    ['too much', ' '.repeat(300 * 1024), '256 KiB'],
  ])('refuses %s', (_, yaml, named) => {
    expect(problemsOf(yaml)).toContain(named);
  });
});
