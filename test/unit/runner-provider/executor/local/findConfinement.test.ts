import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../../src/base/clock.ts';
import { silentLogger } from '../../../../../src/base/logger.ts';
import { findConfinement, findProgram } from '../../../../../src/runner-provider/executor/local/findConfinement.ts';
import { temporaryDirectory } from '../../../../helpers/runnerProvider.ts';

async function placeBwrap(script: string): Promise<string> {
  const directory = await temporaryDirectory();
  await writeFile(join(directory, 'bwrap'), `#!/bin/sh\n${script}\n`);
  await chmod(join(directory, 'bwrap'), 0o755);
  return directory;
}

const find = (searchPath: string[], warn = vi.fn()) =>
  findConfinement({ searchPath, clock: systemClock, logger: { ...silentLogger, warn } });

describe('findConfinement', () => {
  it('takes a bubblewrap that works', async () => {
    const directory = await placeBwrap('exit 0');
    expect(await find([directory])).toEqual({ kind: 'bubblewrap', program: join(directory, 'bwrap') });
  });

  it.each([
    ['is not there', async () => '/nonexistent'],
    ['may not make namespaces', () => placeBwrap('exit 1')],
    ['cannot be run', () => placeBwrap('kill -KILL $$')],
  ])('warns once where bubblewrap %s', async (_, place) => {
    const warn = vi.fn();
    expect(await find([await place()], warn)).toEqual({ kind: 'plain' });
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('findProgram', () => {
  it('takes the first directory that has it', async () => {
    const directory = await placeBwrap('exit 0');
    expect(await findProgram('bwrap', ['/nonexistent', directory])).toBe(join(directory, 'bwrap'));
    expect(await findProgram('no-such-program', [directory])).toBeUndefined();
  });
});
