import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const built =
  existsSync('dist/cli.js') && readFileSync('dist/cli.js', 'utf8').includes('check, print and write SDL files');
const page = readFileSync('docs/sdl.md', 'utf8');

/** Every command of the page, with what it says that the command prints. */
const examples = [...page.matchAll(/```console\n(.*?)```/gs)].flatMap(([, block = '']) =>
  block.split(/^\$ /m).flatMap((part) => {
    const [command = '', ...lines] = part.split('\n');
    return command === '' ? [] : [[command, lines.join('\n').trimEnd()] as const];
  }),
);

describe.skipIf(!built)('docs/sdl.md (needs dist/cli.js of this source)', () => {
  let directory = '';

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'akr-docs-'));
    const [, app = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    await writeFile(join(directory, 'app.yaml'), app);
    await writeFile(join(directory, 'bad.yaml'), app.replace('image: nginx', 'imgae: nginx').replace('512Mi', '512MB'));
    const program = `#!/bin/sh\nexec '${process.execPath}' '${resolve('bin/akash-runner.js')}' "$@"\n`;
    await writeFile(join(directory, 'akash-runner'), program, { mode: 0o755 });
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('has examples', () => expect(examples.length).toBeGreaterThan(8));

  it.each(examples)('%s', async (command, expected) => {
    const env = { PATH: `${directory}:${process.env['PATH']}` };
    const child = spawn('sh', ['-c', `exec 2>&1; ${command}`], {
      cwd: directory,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect(printed.trimEnd()).toBe(expected);
  });
});
