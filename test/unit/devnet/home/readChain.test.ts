import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/devnet/home/openDatabase.ts';
import { CHAIN_FILE } from '../../../../src/devnet/home/openHome.ts';
import { readChain, undoBlock } from '../../../../src/devnet/home/readChain.ts';
import { createTables } from '../../../../src/devnet/home/schema.ts';
import { balanceOf } from '../../../../src/devnet/module/bank/balances.ts';
import { ANN, BEN, signTx } from '../signing.ts';
import { nodeIn, temporaryHome } from './testHome.ts';

function keepChain(): string {
  const directory = temporaryHome();
  const { node, home } = nodeIn(directory);
  for (const sequence of [0n, 1n, 2n]) {
    node.submit(signTx(ANN, { sequence }));
    node.produceBlock();
  }
  home.close();
  return directory;
}

describe('readChain', () => {
  it('is what was kept; nothing is nothing', () => {
    const database = openDatabase(join(keepChain(), CHAIN_FILE));
    const chain = readChain(database);
    expect(chain?.blocks.map(({ height, txs }) => [height, txs.length])).toEqual([
      [1n, 0],
      [2n, 1],
      [3n, 1],
      [4n, 1],
    ]);
    expect([...chain!.records].find(([key]) => key === `balance:${BEN.address}/uakt`)?.[1]).toBe('"#1000000003"');
    database.close();
    const empty = openDatabase(join(temporaryHome(), CHAIN_FILE));
    createTables(empty);
    expect(readChain(empty)).toBeUndefined();
    empty.close();
  });

  it.each([
    ['a changed record', "UPDATE record SET text = '\"#9\"' WHERE key LIKE 'supply:%'"],
    ['a missing record', "DELETE FROM record WHERE key LIKE 'supply:%'"],
    ['a missing block', 'DELETE FROM block WHERE height = 2'],
    ['a block that is none', "UPDATE block SET text = '{' WHERE height = 2"],
    [
      'a block in another’s place',
      'UPDATE block SET text = (SELECT text FROM block WHERE height = 3) WHERE height = 2',
    ],
  ])('refuses %s', (_, sql) => {
    const database = openDatabase(join(keepChain(), CHAIN_FILE));
    database.run(sql);
    expect(() => readChain(database)).toThrow(expect.objectContaining({ kind: 'DEVNET_HOME_DAMAGED' }));
    database.close();
  });
});

describe('undoBlock', () => {
  it('takes a block back, and leaves the later state as it was', () => {
    const directory = keepChain();
    const { node, home } = nodeIn(directory);
    const heldAt = (height: bigint) => {
      const state = node.history.find(height);
      return state && balanceOf(node.machine.context(state), BEN.address, 'uakt');
    };
    expect([heldAt(1n), heldAt(4n), heldAt(3n), heldAt(2n)]).toEqual([
      1_000_000_000n,
      1_000_000_003n,
      1_000_000_002n,
      1_000_000_001n,
    ]);
    expect(node.history.find(2n)?.appHash).toEqual(node.store.findBlock(2n)?.appHash);
    home.close();
    const database = openDatabase(join(directory, CHAIN_FILE));
    expect(undoBlock(database, 0n, node.history.find(1n)!)).toBeUndefined();
    expect(undoBlock(database, 3n, node.history.find(4n)!)?.height).toBe(3n);
    database.close();
  });
});
