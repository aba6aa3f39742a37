import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { canonicalJson } from '../../src/manifest/canonicalJson.ts';
import { sampleSdl } from '../unit/manifest/sdl/sampleSdl.ts';
import { listVectors, readVector, VECTORS_MISSING, vectorsMissing } from '../unit/manifest/sdl/vectors.ts';

const built =
  existsSync('dist/cli.js') && (await readFile('dist/cli.js', 'utf8')).includes('check, print and write SDL files');

function start(...args: string[]) {
  const child = spawn(process.execPath, ['bin/akash-runner.js', 'sdl', ...args], { stdio: 'pipe' });
  // A program that ends without reading all of its input is no fault of the test.
  child.stdin.on('error', () => undefined);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function run(args: readonly string[], input = '') {
  const child = start(...args);
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number, stdout, stderr };
}

async function fileWith(content: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'akr-sdl-cli-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const file = join(directory, 'app.yaml');
  await writeFile(file, content);
  return file;
}

const bad = sampleSdl.replace('port: 8080', 'port: 99999').replace('image:', 'imgae:');

describe.skipIf(!built)('akash-runner sdl (needs dist/cli.js of this source)', () => {
  it('reads standard input, and prints the bytes that the hash is made of', async () => {
    const manifest = await run(['manifest'], sampleSdl);
    const hash = await run(['hash', '-'], sampleSdl);
    expect([manifest.code, manifest.stderr, hash.code, hash.stderr]).toEqual([0, '', 0, '']);
    expect(`${createHash('sha256').update(manifest.stdout).digest('hex')}\n`).toBe(hash.stdout);
  });

  it('shows every problem of two files with its line, and exits with 2', async () => {
    const good = await fileWith(sampleSdl);
    const { code, stdout, stderr } = await run(['validate', good, '-', await fileWith('a: [')], bad);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^[^\n]*app\.yaml: valid[^\n]*\n$/);
    expect(stderr).toMatch(
      /:4:5: services\.web\.imgae: .*\n +4 \| {5}imgae: nginx:1\.27\n +\| {5}\^\n {2}Did you mean/,
    );
    expect(stderr).toMatch(/SDL_NUMBER.*NOT_YAML/s);
  });

  it('prints nothing but JSON for programs', async () => {
    const { code, stdout } = await run(['validate', '--output', 'json', '-'], bad);
    expect(code).toBe(2);
    const found = JSON.parse(stdout) as { problems: Array<{ code: string }> };
    expect(found.problems.map((problem) => problem.code)).toEqual(['SDL_MISSING', 'SDL_UNKNOWN_KEY', 'SDL_NUMBER']);
  });

  it.each([
    ['a file that is not there', ['hash', 'no-such-file.yaml'], ''],
    ['no YAML', ['manifest'], '\u0000'],
    ['a file of more than 64 KiB', ['groups'], `${sampleSdl}# ${'x'.repeat(70_000)}\n`],
    ['an option of a job that is wrong', ['render', '--cpu', 'lots', '--max-price', '1 uact/block'], ''],
    ['two files to print', ['fmt', 'a', 'b'], ''],
  ])('refuses %s with exit code 2 and nothing on standard output', async (_, args, input) => {
    const { code, stdout, stderr } = await run(args, input);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^AR\d{4}: /m);
  });

  it('ends quietly when nobody reads its output', async () => {
    const child = start('manifest');
    child.stdout.destroy();
    const errors = text(child.stderr);
    child.stdin.end(sampleSdl);
    const [code] = (await once(child, 'close')) as [number];
    expect([0, 141]).toContain(code);
    expect(await errors).not.toMatch(/EPIPE|at .*js/);
  });

  it('renders the order of a job, which it takes itself', async () => {
    const price = ['--max-price', '0.20 USD/h'];
    const rendered = await run(['render', '--cpu', '4', '--gpu', 'rtx4090:1', '--region', 'eu-west', ...price]);
    expect([rendered.code, rendered.stderr]).toEqual([0, '']);
    expect(rendered.stdout).toContain('# from input cpu: 4');
    expect((await run(['validate'], rendered.stdout)).code).toBe(0);
    expect((await run(['fmt', '--check'], rendered.stdout)).code).toBe(0);
  });

  it('rewrites a file in place, with its comments and its hash', async () => {
    const file = await fileWith(`# mine\n${sampleSdl.replace('image: nginx:1.27', "image:   'nginx:1.27'   # why")}`);
    const before = await run(['hash', file]);
    expect((await run(['fmt', '--check', file])).code).toBe(2);
    expect(await run(['fmt', '--write', file])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await run(['fmt', '--check', file])).code).toBe(0);
    expect(await readFile(file, 'utf8')).toMatch(/^# mine\n.*image: nginx:1\.27 # why\n/s);
    expect((await run(['hash', file])).stdout).toBe(before.stdout);
  });
});

describe.skipIf(!built)("akash-runner sdl on the reference's files", () => {
  beforeEach(({ skip }) => skip(vectorsMissing, VECTORS_MISSING));

  const root = fileURLToPath(new URL('../../../shared/vectors/sdl/', import.meta.url));
  const pairs = ['v2.0', 'v2.1'].flatMap((version) => listVectors(version).map((name) => `${version}/${name}`));
  const fixture = (name: string, file: string) =>
    canonicalJson(JSON.parse(readVector(`output-fixtures/${name}/${file}.json`)));
  const verdicts = (stdout: string) =>
    stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));

  it('computes the hash of each', async () => {
    const files = pairs.map((name) => `${root}input/${name}/input.yaml`);
    const { code, stdout } = await run(['validate', '--output', 'json', ...files]);
    const expected = pairs.map((name) => createHash('sha256').update(fixture(name, 'manifest')).digest('hex'));
    expect(code).toBe(0);
    expect(verdicts(stdout).map(({ hash }) => hash)).toEqual(expected);
  });

  it.each(['v2.0/ip-endpoint', 'v2.1/tee-cpu-gpu'])('%s: prints manifest and groups', async (name) => {
    const input = readVector(`input/${name}/input.yaml`);
    const [manifest, groups] = await Promise.all([run(['manifest'], input), run(['groups'], input)]);
    expect(manifest.stdout).toBe(fixture(name, 'manifest'));
    expect(groups.stdout).toBe(`${fixture(name, 'group-specs')}\n`);
  });

  it('refuses all that the reference refuses', async () => {
    const files = listVectors('invalid').map((name) => `${root}input/invalid/${name}`);
    const { code, stdout } = await run(['validate', '--output', 'json', ...files]);
    const found = verdicts(stdout);
    expect([code, found.length]).toEqual([2, 21]);
    expect(found.every(({ valid, problems }) => valid === false && (problems as unknown[]).length > 0)).toBe(true);
  });
});
