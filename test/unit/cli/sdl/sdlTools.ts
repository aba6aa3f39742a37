import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { SdlTools } from '../../../../src/cli/sdl/openSdl.ts';
import { createFakeTerminal, type FakeTerminal } from '../../../helpers/fakeTerminal.ts';

/** Tools whose standard input holds this text. */
export function createSdlTools(input: string | Uint8Array = ''): SdlTools & { readonly terminal: FakeTerminal } {
  const terminal = createFakeTerminal();
  return { terminal, signal: terminal.signal, stdin: () => Readable.from([Buffer.from(input)]) };
}

/** The path of a file with this text, which goes away with the test. */
export async function fileWith(text: string | Uint8Array): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'akr-sdl-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const file = join(directory, 'app.yaml');
  await writeFile(file, text);
  return file;
}
