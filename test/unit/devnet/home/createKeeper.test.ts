import { describe, expect, it } from 'vitest';
import { signTx } from '../signing.ts';
import { hex, nodeIn, temporaryHome } from './testHome.ts';

describe('createKeeper', () => {
  it('has each block before anybody hears of it', () => {
    const directory = temporaryHome();
    const { node, home } = nodeIn(directory);
    node.submit(signTx());
    const heard: string[] = [];
    node.onBlock(() => {
      home.close();
      const copy = nodeIn(directory);
      heard.push(hex(copy.node.machine.appHash()));
      copy.home.close();
    });
    node.produceBlock();
    expect(heard).toEqual([hex(node.machine.appHash())]);
  });

  it('keeps as much of the past as the node does', () => {
    const directory = temporaryHome();
    const { node, home } = nodeIn(directory, { pruning: { keepRecent: 3n } });
    node.submit(signTx());
    for (let height = 2; height <= 25; height++) node.produceBlock();
    home.close();
    const again = nodeIn(directory);
    expect([again.node.store.base(), again.node.store.height()]).toEqual([17n, 25n]);
    expect(again.node.store.firstTimeMs()).toBe(node.store.firstTimeMs());
    expect([again.node.history.find(17n)?.height, again.node.history.find(16n)]).toEqual([17n, undefined]);
    again.home.close();
  });

  it('keeps time that was set forward, and another chain in the place of its own', () => {
    const directory = temporaryHome();
    const { node, home } = nodeIn(directory);
    node.time.advance(5000);
    node.submit(signTx());
    const before = node.snapshot();
    node.produceBlock();
    home.close();
    const second = nodeIn(directory);
    expect([second.node.time.offsetMs(), second.node.store.height()]).toEqual([5000, 2n]);
    second.home.keeper.keepMode({ kind: 'manual' });
    second.node.restore(before);
    second.node.produceBlock();
    second.home.close();
    const third = nodeIn(directory);
    expect([third.node.store.height(), [...third.node.store.listTxs()].length]).toEqual([2n, 0]);
    third.home.close();
  });
});
