import { describe, expect, it } from 'vitest';
import { runRender } from '../../../../src/cli/sdl/runRender.ts';
import { parsed, sampleSdl } from '../../manifest/sdl/sampleSdl.ts';
import { createSdlTools } from './sdlTools.ts';

const asked = { blockTimeMs: 6000, group: 'job', comments: true };

describe('runRender', () => {
  it('writes a file anew', async () => {
    const tools = createSdlTools(`# gone\n${sampleSdl}`);
    await runRender('-', asked, tools);
    expect(tools.terminal.written.join('')).not.toContain('gone');
    expect(parsed(tools.terminal.written.join(''))).toEqual(parsed(sampleSdl));
  });

  it('writes the order of a job, with a salt of its own each time', async () => {
    const tools = createSdlTools();
    for (const _ of [1, 2]) await runRender(undefined, { ...asked, cpu: '4', maxPrice: '120 uact/block' }, tools);
    const [first = '', second = ''] = tools.terminal.written;
    expect(first).toContain('units: 4 # from input cpu: 4');
    expect(first).not.toBe(second);
    await runRender(undefined, { ...asked, maxPrice: '1 uact/block', salt: 'mine' }, tools);
    expect(tools.terminal.written[2]).toContain('- AKR_SALT=mine\n');
  });

  it('refuses inputs that are wrong, and a file beside inputs', async () => {
    const render = (file: string | undefined, options: object) =>
      runRender(file, { ...asked, ...options }, createSdlTools(sampleSdl));
    await expect(render(undefined, { cpu: 'x' })).rejects.toMatchObject({ kind: 'JOB_REQUIREMENTS_INVALID' });
    await expect(render('-', { cpu: '4' })).rejects.toMatchObject({ kind: 'CLI_OPTIONS_CLASH', fault: 'user' });
  });
});
