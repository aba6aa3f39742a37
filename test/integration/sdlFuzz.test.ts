import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** As scripts/commands.mjs does: in a process of its own, whose memory and CPU time count alone. */
function runFuzz(...args: string[]) {
  const command = ['--max-old-space-size=80', '--max-semi-space-size=4', 'test/fuzz/main.ts', ...args, '--json'];
  const { stdout, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', timeout: 90_000 });
  return { status, report: JSON.parse(stdout.trim().split('\n').at(-1) ?? '') };
}

describe('npm run fuzz', () => {
  it('finds nothing wrong with 20,000 mutated files, a fifth of which parse', { timeout: 120_000 }, () => {
    const { status, report } = runFuzz('--runs', '20000', '--seed', '5');
    expect({ status, failures: report.figures.flatMap((figure: { failures: [] }) => figure.failures) }).toEqual({
      status: 0,
      failures: [],
    });
    for (const { runs, taken, slowestMs } of report.figures) {
      expect(runs).toBe(10_000);
      expect(taken / runs).toBeGreaterThanOrEqual(0.2);
      expect(slowestMs).toBeLessThan(500);
    }
    expect(report.maxRssMb).toBeLessThanOrEqual(256);
  });

  it('replays one input of a seed', () => {
    const { report } = runFuzz('--seed', '5', '--target', 'sdl', '--only', '1234');
    expect(report.figures).toMatchObject([{ target: 'sdl', runs: 1 }]);
  });
});
