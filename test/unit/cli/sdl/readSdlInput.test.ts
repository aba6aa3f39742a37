import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { readSdlInput } from '../../../../src/cli/sdl/readSdlInput.ts';
import { createSdlTools, fileWith } from './sdlTools.ts';

describe('readSdlInput', () => {
  it('reads a file, and standard input for -', async () => {
    expect(await readSdlInput(await fileWith('a: é\n'), createSdlTools())).toEqual({ ok: true, value: 'a: é\n' });
    expect(await readSdlInput('-', createSdlTools('b: 1\n'))).toEqual({ ok: true, value: 'b: 1\n' });
  });

  it('reads no more than the parser would take', async () => {
    function* endless() {
      for (;;) yield Buffer.alloc(10_000, 'x');
    }
    const read = await readSdlInput('-', { ...createSdlTools(), stdin: () => Readable.from(endless()) });
    expect(read.ok && read.value.length).toBe(65_537);
    const file = await readSdlInput(await fileWith('é'.repeat(50_000)), createSdlTools());
    expect(file.ok && Buffer.byteLength(file.value)).toBeGreaterThan(65_536);
  });

  it('refuses what is no UTF-8', async () => {
    const read = await readSdlInput('-', createSdlTools(Uint8Array.of(0x61, 0xff)));
    expect(!read.ok && read.error.map(({ code }) => code)).toEqual(['NOT_UTF8']);
  });

  it('says what cannot be read', async () => {
    const error = { kind: 'CLI_FILE_UNREADABLE', args: { reason: 'ENOENT' } };
    await expect(readSdlInput('/no/such/file', createSdlTools())).rejects.toMatchObject(error);
  });

  it('ends when the terminal does, with its reason', async () => {
    const tools = createSdlTools();
    const reading = readSdlInput('-', { ...tools, stdin: () => new PassThrough() });
    tools.terminal.interrupt(new RunnerError('CANCELLED', { reason: 'SIGINT' }));
    await expect(reading).rejects.toMatchObject({ kind: 'CANCELLED' });
  });
});
