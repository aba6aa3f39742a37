import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { runFmt } from '../../../../src/cli/sdl/runFmt.ts';
import { createSdlTools, fileWith } from './sdlTools.ts';

const UGLY = 'services:  {web: {image: "x"}}\nversion: "2.0" # v\n';
const FINE = 'version: "2.0" # v\n\nservices:\n  web:\n    image: x\n';

describe('runFmt', () => {
  it('prints one file', async () => {
    const tools = createSdlTools(UGLY);
    await runFmt(['-'], {}, tools);
    expect(tools.terminal.written.join('')).toBe(FINE);
  });

  it('names what is not canonical', async () => {
    const tools = createSdlTools(UGLY);
    const args = { unformatted: 1, files: 2 };
    const check = runFmt([await fileWith(FINE), '-'], { check: true }, tools);
    await expect(check).rejects.toMatchObject({ kind: 'CLI_SDL_UNFORMATTED', fault: 'user', args });
    expect([tools.terminal.printed, tools.terminal.written]).toEqual([['(standard input)'], []]);
  });

  it('writes files, after which the check passes', async () => {
    const tools = createSdlTools();
    const file = await fileWith(UGLY);
    await runFmt([file], { write: true }, tools);
    await runFmt([file], { check: true }, tools);
    expect(await readFile(file, 'utf8')).toBe(FINE);
    expect([tools.terminal.printed, tools.terminal.written]).toEqual([[], []]);
  });

  it('refuses what it could not do', async () => {
    const tools = createSdlTools('a: [');
    await expect(runFmt(['-'], { write: true }, tools)).rejects.toMatchObject({ kind: 'CLI_OPTIONS_CLASH' });
    await expect(runFmt(['-', '-'], {}, tools)).rejects.toMatchObject({ kind: 'CLI_OPTIONS_CLASH' });
    await expect(runFmt(['-'], {}, tools)).rejects.toMatchObject({ kind: 'CLI_SDL_INVALID' });
  });
});
