import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../src/base/store.ts';
import { createTxJournal } from '../../../../src/chain/signing/txJournal.ts';

const uint64 = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
const entries = fc.record({
  bytes: fc.uint8Array(),
  hash: fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex').toUpperCase()),
  timeoutHeight: uint64,
  sequence: uint64,
  feeUakt: uint64,
  gasLimit: uint64,
  fromHeight: uint64,
  spentUakt: uint64,
});
const unordered = fc.record({ timeoutTimestampNs: uint64 });

describe('createTxJournal', () => {
  it('keeps an entry as it was, until it is removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          entries,
          fc.tuple(entries, unordered).map(([one, more]) => ({ ...one, ...more })),
        ),
        fc.string(),
        async (entry, key) => {
          const store = createMemoryStore();
          const journal = createTxJournal(store);
          await journal.put(key, entry);
          expect(await store.list('tx/')).toEqual([`tx/${key}`]);
          expect(await createTxJournal(store).find(key)).toEqual(entry);
          await journal.remove(key);
          expect(await journal.find(key)).toBeUndefined();
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each(['', '{}', 'no json', '{"bytes":"AQ==","hash":"short"}'])(
    'refuses the entry "%s" by its key',
    async (text) => {
      const store = createMemoryStore();
      await store.put('tx/close', text);
      await expect(createTxJournal(store).find('close')).rejects.toMatchObject({
        kind: 'TX_JOURNAL_INVALID',
        args: { key: 'close' },
      });
    },
  );
});
