import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAIN_FILE, type HomeWish, openHome } from '../../../../src/devnet/home/openHome.ts';
import { ANN, signTx } from '../signing.ts';
import { hex, nodeIn, temporaryHome } from './testHome.ts';

const wish: HomeWish = { chainId: 'c', genesisHash: '00', mode: { kind: 'instant' } };

describe('openHome', () => {
  it('goes on where it was left', () => {
    const directory = temporaryHome();
    const first = nodeIn(directory);
    first.node.submit(signTx());
    const block = first.node.produceBlock();
    first.home.close();
    const { node, home } = nodeIn(directory);
    expect(node.store.findBlock(2n)).toEqual(block);
    expect(hex(node.machine.appHash())).toBe(hex(block.appHash));
    node.submit(signTx(ANN, { sequence: 1n }));
    expect(node.produceBlock()).toMatchObject({ height: 3n, lastHash: block.hash, txs: [{ result: { code: 0 } }] });
    home.close();
  });

  it('never goes back in time, even when its last blocks were ahead of the clock', () => {
    const directory = temporaryHome();
    const first = nodeIn(directory);
    const { timeMs } = first.node.produceBlock({ timeMs: first.clock.now() + 60_000 });
    first.home.close();
    const { node, home } = nodeIn(directory);
    expect(node.time.now()).toBe(timeMs);
    home.close();
  });

  it('has a mode of its own, which is kept', () => {
    const directory = temporaryHome();
    const open = (mode: HomeWish['mode']) => {
      const home = openHome(directory, { ...wish, mode });
      home.close();
      return home.mode;
    };
    expect(open({ kind: 'interval', intervalMs: 50 })).toEqual({ kind: 'interval', intervalMs: 50 });
    expect(open(undefined)).toEqual({ kind: 'interval', intervalMs: 50 });
    const fresh = openHome(temporaryHome(), { ...wish, mode: undefined });
    expect([fresh.mode, fresh.resumed]).toEqual([{ kind: 'interval', intervalMs: 1000 }, undefined]);
    fresh.close();
  });

  it.each<[string, Partial<HomeWish>]>([
    ['chain id', { chainId: 'other' }],
    ['genesis hash', { genesisHash: '01' }],
    ['block mode', { mode: { kind: 'manual' } }],
  ])('refuses another %s, and lets go of the file', (what, other) => {
    const directory = temporaryHome();
    openHome(directory, wish).close();
    expect(() => openHome(directory, { ...wish, ...other })).toThrow(
      expect.objectContaining({ kind: 'DEVNET_HOME_FOREIGN', args: expect.objectContaining({ what }) }),
    );
    openHome(directory, wish).close();
  });

  it('is one process’s at a time', () => {
    const directory = temporaryHome();
    const home = openHome(directory, wish);
    expect(() => openHome(directory, wish)).toThrow(expect.objectContaining({ kind: 'DEVNET_HOME_LOCKED' }));
    home.close();
  });

  it('finds damage anywhere in the file, or goes on as it was', () => {
    const directory = temporaryHome();
    const { node, home } = nodeIn(directory);
    node.submit(signTx());
    node.produceBlock();
    home.close();
    const file = join(directory, CHAIN_FILE);
    const whole = readFileSync(file);
    const outcomes = new Set<unknown>();
    for (let at = 7; at < whole.length; at += 997) {
      const damaged = Buffer.from(whole);
      damaged.fill(damaged[at]! ^ 0x55, at, at + 1);
      writeFileSync(file, damaged);
      outcomes.add(outcomeOf(directory, hex(node.machine.appHash())));
    }
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    expect(outcomeOf(directory, '')).toBe('DEVNET_HOME_DAMAGED');
    expect([...outcomes].filter((one) => one !== 'same' && one !== 'DEVNET_HOME_DAMAGED')).toEqual([]);
    expect(outcomes).toContain('DEVNET_HOME_DAMAGED');
  });
});

function outcomeOf(directory: string, appHash: string): unknown {
  try {
    const { node, home } = nodeIn(directory);
    home.close();
    return hex(node.machine.appHash()) === appHash && node.store.height() === 2n ? 'same' : 'other';
  } catch (error) {
    return (error as { kind?: unknown }).kind ?? error;
  }
}
