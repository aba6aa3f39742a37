import { describe, expect, it } from 'vitest';
import { openSdl, openText, requireSound } from '../../../../src/cli/sdl/openSdl.ts';
import { sampleSdl } from '../../manifest/sdl/sampleSdl.ts';
import { createSdlTools } from './sdlTools.ts';

describe('openSdl', () => {
  it('gives the model and the manifest', async () => {
    expect(await openSdl('-', createSdlTools(sampleSdl))).toMatchObject({ sdl: { version: '2.1' }, warnings: [] });
  });

  it('shows the problems, and ends as wrong input', async () => {
    const tools = createSdlTools('version: "9"\n');
    await expect(openSdl('-', tools)).rejects.toMatchObject({ kind: 'CLI_SDL_INVALID', fault: 'user' });
    expect(tools.terminal.complained.join('\n')).toContain('[SDL_VERSION]');
    expect(tools.terminal.printed).toEqual([]);
  });
});

describe('openText', () => {
  it('gives any text', async () => expect(await openText('-', createSdlTools('x'))).toBe('x'));
});

describe('requireSound', () => {
  it('gives the value, or shows the problems', () => {
    const tools = createSdlTools();
    expect(requireSound('-', '', { ok: true, value: 1 }, tools)).toBe(1);
    const problem = { code: 'C', path: '', message: 'm', cure: 'c' };
    expect(() => requireSound('-', '', { ok: false, error: [problem] }, tools)).toThrow();
    expect(tools.terminal.complained).toHaveLength(2);
  });
});
