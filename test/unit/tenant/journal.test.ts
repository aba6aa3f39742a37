import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/base/store.ts';
import { createJournal } from '../../../src/tenant/journal.ts';
import { formatTag } from '../../../src/tenant/rentalId.ts';
import { record } from './recordFixture.ts';

const key = { repositoryId: 42n, runId: 1_000n, runAttempt: 2, rental: 'build' };
const noted = { purpose: 'lease', hash: 'CC', timeoutHeight: 30n, feeUakt: 5n } as const;

describe('createJournal', () => {
  it('keeps what it is told, across processes', async () => {
    const store = createMemoryStore();
    const tag = formatTag({ ...key, index: 0 });
    await createJournal(store).write(tag, { ...record, tag });
    await createJournal(store).write(tag, { step: 'held' });
    expect(await createJournal(store).find(tag)).toEqual({ ...record, tag, step: 'held' });
    expect(await createJournal(store).find('akr-1-1-1-aaaaaa-0')).toBeUndefined();
  });

  it('loses no change of two at once, be they of two journals on one store', async () => {
    const store = createMemoryStore();
    const journal = createJournal(store);
    await journal.write('t', { ...record, txs: [] });
    await Promise.all([
      createJournal(store).note('t', noted),
      journal.note('t', { ...noted, hash: 'DD' }),
      journal.write('t', { step: 'close' }),
    ]);
    expect(await journal.find('t')).toMatchObject({ step: 'close', txs: [{ hash: 'CC' }, { hash: 'DD' }] });
  });

  it('notes what became of a transaction without forgetting its bytes', async () => {
    const journal = createJournal(createMemoryStore());
    await journal.write('t', record);
    await journal.note('t', { purpose: 'close', hash: 'BB', timeoutHeight: 22n, feeUakt: 9n, included: true });
    expect((await journal.find('t'))?.txs[1]).toMatchObject({ hash: 'BB', included: true, resend: { base64: 'AQI=' } });
  });

  it('lists a rental’s deployments, the oldest first', async () => {
    const journal = createJournal(createMemoryStore());
    const keys = [
      { ...key, index: 1 },
      { ...key, index: 0 },
      { ...key, runAttempt: 1, index: 10 },
      { ...key, runAttempt: 3, index: 0 },
      { ...key, rental: 'test', index: 0 },
    ];
    for (const one of keys) await journal.write(formatTag(one), { ...record, tag: formatTag(one) });
    const listed = (await journal.list(key)).map(({ tag }) => tag);
    expect(listed).toEqual([keys[2]!, keys[1]!, keys[0]!].map(formatTag));
  });

  it('says so when a record cannot be read', async () => {
    const store = createMemoryStore();
    await store.put('rental/t', 'rubbish');
    await expect(createJournal(store).find('t')).rejects.toMatchObject({ kind: 'JOURNAL_INVALID' });
    await expect(createJournal(store).note('absent', noted)).rejects.toMatchObject({ kind: 'JOURNAL_INVALID' });
  });
});
