import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { runValidate } from '../../../../src/cli/sdl/runValidate.ts';
import { sampleSdl, variant } from '../../manifest/sdl/sampleSdl.ts';
import { createSdlTools, fileWith } from './sdlTools.ts';

const bad = variant('port: 8080', 'port: 99999').replace('units: 500m', 'units: lots');

describe('runValidate', () => {
  it('says on standard output that a file is valid', async () => {
    const tools = createSdlTools(sampleSdl);
    await runValidate(['-'], { output: 'text' }, tools);
    expect(tools.terminal.printed.join()).toMatch(/^\(standard input\): valid.* [0-9a-f]{64}$/);
    expect(tools.terminal.complained).toEqual([]);
  });

  it('looks at every file, and says how many were wrong', async () => {
    const tools = createSdlTools(bad);
    const files = [await fileWith(sampleSdl), '-', '/no/such/file'];
    const args = { problems: 3, invalid: 2, files: 3 };
    await expect(runValidate(files, { output: 'text' }, tools)).rejects.toMatchObject({
      kind: 'CLI_SDL_INVALID',
      args,
    });
    expect(tools.terminal.printed).toHaveLength(1);
    expect(tools.terminal.complained.join('\n')).toMatch(/SDL_NUMBER.*SDL_CPU.*CLI_FILE_UNREADABLE/s);
  });

  it('tells programs the same in JSON and YAML', async () => {
    const asJson = createSdlTools(bad);
    await expect(runValidate(['-'], { output: 'json' }, asJson)).rejects.toMatchObject({ kind: 'CLI_SDL_INVALID' });
    const [line = ''] = asJson.terminal.printed;
    const answer = JSON.parse(line) as { problems: unknown[] };
    expect(answer).toMatchObject({ file: '-', valid: false });
    expect(answer.problems[0]).toMatchObject({ code: 'SDL_NUMBER', line: 8, column: 15, cure: expect.any(String) });
    expect(asJson.terminal.complained).toEqual([]);
    const asYaml = createSdlTools(bad);
    await expect(runValidate(['-', '-'], { output: 'yaml' }, asYaml)).rejects.toMatchObject({
      kind: 'CLI_SDL_INVALID',
    });
    const documents = parseAllDocuments(asYaml.terminal.written.join(''));
    expect([...documents].map((document) => document.toJS() as unknown)).toEqual([answer, answer]);
  });

  it('warns and goes on', async () => {
    const tools = createSdlTools(variant('denom: uact', 'denom: uakt'));
    await runValidate(['-'], { output: 'text' }, tools);
    expect(tools.terminal.complained[0]).toMatch(/^warning: .*SDL_DENOM_REFUSED/);
  });
});
