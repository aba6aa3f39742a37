import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { showGroups, showHash, showManifest, toYaml } from '../../../../src/cli/sdl/showSdl.ts';
import { sampleSdl } from '../../manifest/sdl/sampleSdl.ts';
import { createSdlTools } from './sdlTools.ts';

async function shown(
  show: typeof showManifest | typeof showGroups | typeof showHash,
  options: object,
): Promise<string> {
  const tools = createSdlTools(sampleSdl);
  await show('-', options as never, tools);
  return [...tools.terminal.written, ...tools.terminal.printed].join('');
}

describe('showManifest', () => {
  it('writes the bytes that the hash is made of', async () => {
    const bytes = await shown(showManifest, { output: 'json' });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(await shown(showHash, { output: 'text' }));
  });

  it('writes the same indented, and as YAML', async () => {
    const value: unknown = JSON.parse(await shown(showManifest, { output: 'json' }));
    const pretty = await shown(showManifest, { output: 'json', pretty: true });
    expect([JSON.parse(pretty), pretty.split('\n').length > 20]).toEqual([value, true]);
    expect(parse(await shown(showManifest, { output: 'yaml' }))).toEqual(value);
  });
});

describe('showGroups', () => {
  it('writes the groups as one line', async () => {
    const line = await shown(showGroups, { output: 'json' });
    expect(line.endsWith(']\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject([{ name: 'west', resources: [{ count: 2 }] }]);
  });
});

describe('showHash', () => {
  it('writes it for people and for programs', async () => {
    const hash = await shown(showHash, { output: 'text' });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(await shown(showHash, { output: 'json' }))).toEqual({ file: '-', hash });
    expect(parse(await shown(showHash, { output: 'yaml' }))).toEqual({ file: '-', hash });
  });
});

describe('toYaml', () => {
  it('writes a value that a reader of YAML 1.1 reads the same', () => expect(toYaml({ a: 'yes' })).toBe('a: "yes"\n'));
});
