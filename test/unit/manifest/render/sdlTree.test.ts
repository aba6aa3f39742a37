import { describe, expect, it } from 'vitest';
import { sdlTree } from '../../../../src/manifest/render/sdlTree.ts';
import { parsed, sampleSdl } from '../sdl/sampleSdl.ts';

function plainOf(text: string): Record<string, unknown> {
  const replacer = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  return JSON.parse(JSON.stringify(sdlTree(parsed(text)), replacer)) as Record<string, unknown>;
}

describe('sdlTree', () => {
  it('has the sections in their order, and no empty ones', () => {
    expect(Object.keys(plainOf(sampleSdl))).toEqual(['version', 'services', 'profiles', 'deployment']);
    expect(plainOf(sampleSdl)).toMatchObject({
      profiles: { placement: { west: { attributes: { tier: 'community' }, pricing: { small: { amount: 12.5 } } } } },
      deployment: { web: { west: { profile: 'small', count: 2 } } },
    });
  });

  it('writes a price as text where a number would lose some of it', () => {
    const text = sampleSdl.replace('12.5', '0.123456789012345678');
    expect(JSON.stringify(plainOf(text))).toContain('"amount":"0.123456789012345678"');
  });

  it('writes signers, endpoints and reclamation', () => {
    const text = `${sampleSdl
      .replace('- global: true', '- global: true\n            ip: ip1')
      .replace(
        'attributes:\n        tier: community',
        'signedBy:\n        anyOf: [akash1x]',
      )}endpoints: {ip1: {kind: ip}}\nreclamation: {min_window: 90m}\n`;
    expect(plainOf(text)).toMatchObject({
      profiles: { placement: { west: { signedBy: { anyOf: ['akash1x'] } } } },
      endpoints: { ip1: { kind: 'ip' } },
      reclamation: { min_window: '90m' },
    });
  });
});
