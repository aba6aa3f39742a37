import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSdl } from '../../../src/action/readSdl.ts';

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'akr-sdl-'));
  writeFileSync(join(workspace, 'ci.yml'), 'version: "2.0"\n');
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe('readSdl', () => {
  it('takes several lines for the text', async () => {
    expect(await readSdl('version: "2.0"\nservices: {}', '/nowhere')).toBe('version: "2.0"\nservices: {}');
  });

  it('takes one line for a file of the workspace', async () => {
    expect(await readSdl('./ci.yml\n', workspace)).toBe('version: "2.0"\n');
  });

  it('names the file that cannot be read', async () => {
    const expected = { kind: 'SDL_UNREADABLE', args: { path: 'gone.yml' } };
    await expect(readSdl('gone.yml', workspace)).rejects.toMatchObject(expected);
  });
});
