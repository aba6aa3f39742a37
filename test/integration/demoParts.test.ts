import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromAtomics, timesBlocks, toAtomics } from '../../demo/chain/decimal.ts';
import { describeRental } from '../../demo/scenarios/describeRental.ts';
import { moveAway, UPLOADED } from '../../demo/scenarios/moveAway.ts';
import { formatTables } from '../../demo/show/table.ts';
import { createCleanup } from '../../demo/world/cleanup.ts';
import { endProcessesBelow } from '../../demo/world/endProcessesBelow.ts';
import { startProgram } from '../../demo/world/startProgram.ts';
import { startProcess } from '../stand-ins/workflow/startProcess.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'demo-parts-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('decimals of the demo', () => {
  it('are exact', () => {
    expect(toAtomics('20.5')).toBe(20_500_000_000_000_000_000n);
    expect(fromAtomics(toAtomics('20.500000000000000000'))).toBe('20.5');
    expect(fromAtomics(1n)).toBe('0.000000000000000001');
    expect(timesBlocks('0.333333333333333333', 3n)).toBe(0n);
    expect(timesBlocks('20.5', 3n)).toBe(61n);
  });
});

describe('describeRental', () => {
  const none = { height: 1, deploymentActive: false, orderOpen: false, bids: [] };
  const ordered = { ...none, height: 2, dseq: '7', deploymentActive: true, orderOpen: true, orderHeight: 2 };
  const lease = { provider: 'b', price: '20', height: 4, closedHeight: 0, active: true };
  const leased = { ...ordered, height: 4, orderOpen: false, bids: [{ provider: 'b', price: '20', state: 2 }], lease };

  it('tells only what is new', () => {
    const nameOf = (address: string) => `name-${address}`;
    expect(describeRental(undefined, none, nameOf)).toEqual([]);
    expect(describeRental(none, ordered, nameOf)).toHaveLength(1);
    expect(describeRental(ordered, ordered, nameOf)).toEqual([]);
    expect(describeRental(ordered, leased, nameOf).join()).toContain('lease with name-b at 20 uact/block');
    expect(describeRental(leased, { ...leased, deploymentActive: false }, nameOf).join()).toContain('closed');
  });
});

describe('moveAway', () => {
  it('leaves an empty workspace behind', async () => {
    const workspace = join(directory, 'workspace');
    await mkdir(join(workspace, 'src'), { recursive: true });
    await writeFile(join(workspace, 'src', 'a.js'), '');
    await moveAway(workspace, join(directory, 'away'));
    expect(await readdir(workspace)).toEqual([]);
    expect(await readdir(join(directory, 'away', 'src'))).toEqual(['a.js']);
    expect(UPLOADED.test('Workspace uploaded: 10 files, 5 bytes')).toBe(true);
  });
});

describe('formatTables', () => {
  it('has a row per scenario in both tables, aligned', () => {
    const result = {
      ...{ name: 'run' as const, ok: true, blocksToLease: 3, exitCode: 0, spentUact: '40', refundedUact: '60' },
      ...{ feesUakt: '7', price: '20', blocksHeld: 2, phasesMs: { order: 10.4, special: 5 }, problems: [] },
    };
    const failed = { ...result, name: 'cancelled' as const, ok: false, blocksToLease: null, price: null, phasesMs: {} };
    const lines = formatTables([result, failed]);
    expect(lines.filter((line) => /^run /.test(line))).toHaveLength(2);
    expect(lines.find((line) => line.startsWith('cancelled'))).toMatch(/FAILED +- +- +- +40/);
    expect(lines.find((line) => line.startsWith('phase'))).toMatch(/order +special$/);
  });
});

describe('createCleanup', () => {
  it('undoes in the opposite order, once, and goes on after a failure', async () => {
    const undone: string[] = [];
    const cleanup = createCleanup();
    cleanup.add('first', () => undone.push('first'));
    cleanup.add('broken', () => Promise.reject(new TypeError('stuck')));
    cleanup.add('last', () => undone.push('last'));
    expect(await cleanup.run()).toEqual([expect.stringContaining('broken')]);
    expect(undone).toEqual(['last', 'first']);
    expect(await cleanup.run()).toEqual([]);
  });
});

describe('startProgram', () => {
  const script = `
    process.once('SIGTERM', () => { console.log('{"event":"stopped"}'); process.exit(0); });
    console.log('not json');
    console.log(JSON.stringify({ event: 'ready', args: process.argv.slice(2), home: process.env.HOME, user: process.env.USER }));
    if (process.argv[2] !== 'end') setInterval(() => undefined, 1000);`;
  async function start(...args: string[]) {
    const cli = join(directory, 'cli.mjs');
    await writeFile(cli, script);
    return startProgram({ name: 'fake', node: process.execPath, cli, args, cwd: directory });
  }
  const never = new AbortController().signal;

  it('reads events, gives a clean environment, and stops by SIGTERM', async () => {
    const program = await start('serve');
    expect(await program.waitForEvent('ready', never)).toEqual({
      event: 'ready',
      args: ['serve', '--output', 'json'],
      home: directory,
    });
    await program.stop();
    expect(program.output.at(-1)).toBe('{"event":"stopped"}');
    expect((await program.ended).exitCode).toBe(0);
  });

  it('says the last words of a program that ends before its event, or is too slow', async () => {
    const ended = await start('end');
    await expect(ended.waitForEvent('other', never)).rejects.toThrow(/not json/);
    const slow = await start('serve');
    const stop = new AbortController();
    const waiting = slow.waitForEvent('other', stop.signal);
    stop.abort();
    await expect(waiting).rejects.toThrow(/nothing in time/);
    await slow.stop();
  });
});

describe('endProcessesBelow', () => {
  it('kills what has its home in the directory, and nothing else', async () => {
    const start = (home: string) =>
      startProcess({
        command: 'sleep',
        args: ['30'],
        cwd: directory,
        env: { HOME: home, PATH: '/usr/bin:/bin' },
        onLine: () => undefined,
      });
    const inside = await start(join(directory, 'home'));
    const outside = await start(`${directory}-other`);
    expect(await endProcessesBelow(directory)).toBe(1);
    expect((await inside.ended).signal).toBe('SIGKILL');
    outside.killTree();
    expect((await outside.ended).signal).toBe('SIGKILL');
  });
});
