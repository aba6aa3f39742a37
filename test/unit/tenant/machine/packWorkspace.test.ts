import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packWorkspace } from '../../../../src/tenant/machine/packWorkspace.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akr-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('packWorkspace', () => {
  it('packs in chunks of 64 KiB what any tar unpacks', async () => {
    writeFileSync(join(folder, 'big'), Buffer.alloc(150_000, 'x'));
    writeFileSync(join(folder, '@odd name'), '#!/bin/sh\n');
    chmodSync(join(folder, '@odd name'), 0o755);
    symlinkSync('big', join(folder, 'link'));
    const chunks = await Array.fromAsync(packWorkspace(folder, ['@odd name', 'big', 'link']));
    expect(chunks.slice(0, -1).map((chunk) => chunk.length)).toEqual(chunks.slice(0, -1).map(() => 65_536));
    expect(chunks.at(-1)?.length).toBeLessThanOrEqual(65_536);
    const listed = execFileSync('tar', ['-tvf', '-'], { input: Buffer.concat(chunks), encoding: 'utf8' });
    expect(listed).toMatch(/^-rwxr-xr-x .* \.\/@odd name$/m);
    expect(listed).toMatch(/ 150000 .* \.\/big$/m);
    expect(listed).toMatch(/ \.\/link -> big$/m);
  });

  it('packs the same from the same, and nothing from nothing', async () => {
    writeFileSync(join(folder, 'a'), 'a');
    const pack = async () => Buffer.concat(await Array.fromAsync(packWorkspace(folder, ['a'])));
    expect((await pack()).equals(await pack())).toBe(true);
    expect(await Array.fromAsync(packWorkspace(folder, []))).toEqual([]);
  });
});
