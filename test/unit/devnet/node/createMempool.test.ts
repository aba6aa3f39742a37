import { describe, expect, it } from 'vitest';
import { createMempool, type MempoolLimits } from '../../../../src/devnet/node/createMempool.ts';
import { completeParams, type GenesisParams } from '../../../../src/devnet/parseGenesis.ts';
import { failureOf } from '../../../../src/devnet/state/refusal.ts';

const answer = (code: number, gasWanted = 0n) => ({
  code,
  codespace: '',
  log: '',
  data: new Uint8Array(),
  gasWanted,
  gasUsed: 0n,
  events: [],
});
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

/** Passes everything, unless told otherwise; gas wanted is the length. */
function mempoolOf(
  options: {
    limits?: Partial<MempoolLimits>;
    params?: GenesisParams;
    check?: (text: string) => number;
    recheck?: (text: string) => number;
  } = {},
) {
  const text = (tx: Uint8Array) => Buffer.from(tx).toString();
  const machine = {
    params: completeParams(options.params),
    checkTx: (tx: Uint8Array) => answer(options.check?.(text(tx)) ?? 0, BigInt(tx.length)),
    recheckTx: (tx: Uint8Array) => answer(options.recheck?.(text(tx)) ?? 0),
  };
  const mempool = createMempool(machine, options.limits);
  const add = (newcomer: string) => {
    try {
      return `${mempool.add(bytes(newcomer)).code}`;
    } catch (error) {
      const { codespace, code, log } = failureOf(error);
      return `${codespace}/${code} ${log}`;
    }
  };
  return { mempool, add, waiting: () => mempool.reap().map(text) };
}
const OK = { code: 0 };
const IN_CACHE = 'sdk/19 tx already exists in cache';

// Source: cometbft v0.38 `mempool/clist_mempool.go`, `mempool/errors.go`, `config/config.go`.
describe('createMempool', () => {
  it('keeps what passes, in order, until it is in a block', () => {
    const { mempool, add, waiting } = mempoolOf({ check: (text) => (text.length === 1 ? 0 : 5) });
    expect(['a', 'bb', 'c'].map(add)).toEqual(['0', '5', '0']);
    expect(mempool.size()).toEqual({ count: 2, bytes: 2 });
    expect(waiting()).toEqual(['a', 'c']);
    expect(waiting()).toEqual(['a', 'c']);
    mempool.update([bytes('a')], [OK]);
    expect(waiting()).toEqual(['c']);
    expect(mempool.size()).toEqual({ count: 1, bytes: 1 });
  });

  it('knows what it has taken, and gives what failed another chance', () => {
    let code = 5;
    const { mempool, add } = mempoolOf({ check: () => code });
    add('a');
    code = 0;
    expect([add('a'), add('a'), add('b')]).toEqual(['0', IN_CACHE, '0']);
    mempool.update([bytes('a'), bytes('b')], [OK, { code: 5 }]);
    expect([add('a'), add('b')]).toEqual([IN_CACHE, '0']);
  });

  it('forgets the oldest of what it knows', () => {
    const { mempool, add } = mempoolOf({ limits: { cache: 2 } });
    for (const text of ['a', 'b', 'a', 'c']) add(text);
    mempool.update([bytes('a'), bytes('b'), bytes('c')], [OK, OK, OK]);
    expect([add('b'), add('c'), add('a')]).toEqual([IN_CACHE, IN_CACHE, '0']);
  });

  it('does not let one wait twice when the cache has forgotten it', () => {
    const { mempool, add } = mempoolOf({ limits: { cache: 1 } });
    expect([add('a'), add('b'), add('a')]).toEqual(['0', '0', '0']);
    expect(mempool.size()).toEqual({ count: 2, bytes: 2 });
  });

  it('looks again at what waits after a block, and drops what no longer passes', () => {
    let bad = '';
    const { mempool, add, waiting } = mempoolOf({ recheck: (text) => (text === bad ? 32 : 0) });
    for (const text of ['a', 'b', 'c']) add(text);
    bad = 'b';
    mempool.update([bytes('a')], [OK]);
    expect(waiting()).toEqual(['c']);
    expect(add('b')).toBe('0');
  });

  it('has room for 5000', () => {
    const { add } = mempoolOf();
    for (let index = 0; index < 5000; index++) add(`${index}`);
    expect(add('one more')).toBe(
      'sdk/20 mempool is full: number of txs 5000 (max: 5000), total txs bytes 18890 (max: 1073741824)',
    );
  });

  it('has room for so many bytes, and asks for room before anything else', () => {
    const { add } = mempoolOf({ limits: { bytes: 10, txBytes: 6 } });
    expect([add('123456'), add('1234'), add('123456')]).toEqual([
      '0',
      '0',
      'sdk/20 mempool is full: number of txs 2 (max: 5000), total txs bytes 10 (max: 10)',
    ]);
  });

  it('refuses what is too large for it, or for any block', () => {
    const { add } = mempoolOf({ limits: { txBytes: 3 } });
    expect([add('123'), add('1234')]).toEqual(['0', 'sdk/21 Tx too large. Max size is 3, but got 4']);
    // 2000 - 842 of overhead; one byte of tag, two of length.
    const narrow = mempoolOf({ params: { maxBlockBytes: 2000 } });
    expect(narrow.add('x'.repeat(1155))).toBe('0');
    expect(narrow.add('x'.repeat(1156))).toBe('sdk/21 tx pre check: tx size is too big: 1159, max: 1158');
  });

  it('reaps what fits into a block: bytes, and gas wanted', () => {
    const large = mempoolOf({ params: { maxBlockBytes: 2000 } });
    for (const letter of ['a', 'b', 'c', 'd']) large.add(letter.repeat(383));
    expect(large.waiting()).toHaveLength(3);
    const costly = mempoolOf({ params: { maxBlockGas: 5 } });
    for (const text of ['aa', 'bbb', 'c']) costly.add(text);
    expect(costly.waiting()).toEqual(['aa', 'bbb']);
    costly.mempool.update([bytes('aa'), bytes('bbb')], [OK, OK]);
    expect(costly.waiting()).toEqual(['c']);
  });
});
