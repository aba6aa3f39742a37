import { describe, expect, it } from 'vitest';
import { createSdlRuns } from '../../../../src/cli/sdl/createSdlRuns.ts';
import { sampleSdl } from '../../manifest/sdl/sampleSdl.ts';
import { createSdlTools } from './sdlTools.ts';

describe('createSdlRuns', () => {
  it('has every command, each reading standard input', async () => {
    const { terminal, stdin } = createSdlTools(sampleSdl);
    const runs = createSdlRuns(terminal, stdin);
    await runs.validate(['-'], { output: 'text' });
    await runs.hash('-', { output: 'text' });
    await runs.manifest('-', { output: 'json' });
    await runs.groups('-', { output: 'json' });
    await runs.render('-', { blockTimeMs: 6000, group: 'g', comments: true });
    await runs.fmt(['-'], {});
    expect([terminal.printed.length, terminal.written.length]).toEqual([2, 4]);
    expect(terminal.written.map((text) => text.slice(0, 8))).toEqual(['[{"name"', '[{"name"', 'version:', 'version:']);
  });
});
