import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/base/decimal.ts';
import { buildJobSdl } from '../../../../src/manifest/job/buildJobSdl.ts';
import { commentJobSdl } from '../../../../src/manifest/job/commentJobSdl.ts';
import { withJobDefaults } from '../../../../src/manifest/job/jobDefaults.ts';
import { parseJobRequirements } from '../../../../src/manifest/job/parseJobRequirements.ts';

const given = { cpu: '4', attributes: 'tier=community', region: 'eu-west', env: { CI: 'geheim' } };

function remarks(maxPrice: string): Map<string, string> {
  const job = parseJobRequirements(withJobDefaults(given));
  if (!job.ok) throw new TypeError(JSON.stringify(job.error));
  const price = { denom: 'uact', amount: parseDecimal('1') };
  const sdl = buildJobSdl(job.value, { groupName: 'g', maxPrice: price, salt: 's' });
  const found = commentJobSdl(sdl, { given, maxPrice, blockTimeMs: 6000 });
  return new Map(found.map(({ path, text }) => [path.join('.'), text]));
}

describe('commentJobSdl', () => {
  it('says of each line where it comes from', () => {
    const found = remarks('120 uact/block');
    const resources = 'profiles.compute.runner.resources';
    expect(found.get(`${resources}.cpu.units`)).toBe('from input cpu: 4');
    expect(found.get(`${resources}.memory.size`)).toBe('default of input memory');
    expect(found.get('profiles.placement.g.attributes.tier')).toBe('from input attributes');
    expect(found.get('profiles.placement.g.attributes.location-region')).toBe('from input region');
    for (const path of ['', 'services.runner.command', 'services.runner.expose.0', 'profiles.placement.g'])
      expect(found.get(path)).toContain(' ');
  });

  it('says by what a price per hour was converted', () => {
    expect(remarks('0.20 USD/h').get('profiles.placement.g.pricing.runner.amount')).toContain('6000 ms');
    expect(remarks('120 uact/block').get('profiles.placement.g.pricing.runner.amount')).not.toContain('6000');
  });

  it('tells the salt from the env, and repeats no value of it', () => {
    const found = remarks('1 uact/block');
    expect(found.get('services.runner.env.0')).toBe('from input env');
    expect(found.get('services.runner.env.1')).not.toBe('from input env');
    expect([...found.values()].join()).not.toContain('geheim');
  });
});
