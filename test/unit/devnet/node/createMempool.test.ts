import { describe, expect, it } from 'vitest';
import { createMempool } from '../../../../src/devnet/node/createMempool.ts';
import { refusalOf } from '../stage.ts';

const answer = (code: number) => ({
  code,
  codespace: '',
  log: '',
  data: new Uint8Array(),
  gasWanted: 0n,
  gasUsed: 0n,
  events: [],
});
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('createMempool', () => {
  it('keeps what passes, in order, until it is drained', () => {
    const mempool = createMempool((tx) => answer(tx.length === 1 ? 0 : 5));
    expect([mempool.add(bytes('a')).code, mempool.add(bytes('bb')).code, mempool.add(bytes('c')).code]).toEqual([
      0, 5, 0,
    ]);
    expect(mempool.size()).toEqual({ count: 2, bytes: 2 });
    expect(mempool.drain()).toEqual([bytes('a'), bytes('c')]);
    expect(mempool.drain()).toEqual([]);
  });

  it('knows what it has taken, and gives what it refused another chance', () => {
    let code = 5;
    const mempool = createMempool(() => answer(code));
    mempool.add(bytes('a'));
    code = 0;
    expect(mempool.add(bytes('a')).code).toBe(0);
    expect(refusalOf(() => mempool.add(bytes('a')))).toBe('sdk/19');
    mempool.drain();
    expect(refusalOf(() => mempool.add(bytes('a')))).toBe('sdk/19');
  });

  it('has room for 5000', () => {
    const mempool = createMempool(() => answer(0));
    for (let index = 0; index < 5000; index++) mempool.add(bytes(`${index}`));
    expect(refusalOf(() => mempool.add(bytes('one more')))).toBe('sdk/20');
  });
});
