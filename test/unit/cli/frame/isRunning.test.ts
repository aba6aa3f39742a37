import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { isRunning } from '../../../../src/cli/frame/isRunning.ts';

it('knows another process that runs from one that has ended, and from this one', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  expect(isRunning(child.pid!)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(isRunning(child.pid!)).toBe(false);
  expect(isRunning(process.pid)).toBe(false);
});
