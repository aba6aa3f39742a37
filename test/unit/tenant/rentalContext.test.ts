import { afterEach, describe, expect, it } from 'vitest';
import { createJournal } from '../../../src/tenant/journal.ts';
import type { Progress } from '../../../src/tenant/rental.ts';
import { createRentalContext, submitNoted } from '../../../src/tenant/rentalContext.ts';
import { record } from './recordFixture.ts';
import { createRentalFixture, type RentalFixture } from './rentalFixture.ts';

const fixtures: RentalFixture[] = [];
afterEach(async () => {
  for (const fixture of fixtures.splice(0)) await fixture.stop();
});

async function setUp(onProgress: (progress: Progress) => void = () => undefined) {
  const fixture = await createRentalFixture({ more: { onProgress, excludedProviders: ['akash1out'] } });
  fixtures.push(fixture);
  await createJournal(fixture.store).write('t', { ...record, txs: [] });
  return fixture;
}

describe('createRentalContext', () => {
  it('tells which phase it is in, and writes how long they took', async () => {
    const told: Progress[] = [];
    const { rentOptions } = await setUp((progress) => told.push(progress));
    const context = createRentalContext(rentOptions);
    context.enter('bids', 'Waiting', { dseq: 7n });
    context.tell('Block 5');
    expect(told).toEqual([
      { phase: 'bids', message: 'Waiting', dseq: 7n },
      { phase: 'bids', message: 'Block 5' },
    ]);
    expect(await context.write('t', { step: 'bids' })).toMatchObject({
      step: 'bids',
      phasesMs: { bids: expect.any(Number) },
    });
    expect([...context.excluded]).toEqual(['akash1out']);
  });
});

describe('submitNoted', () => {
  it('notes a transaction before it is sent, and what became of it', async () => {
    const { rentOptions, signer, store } = await setUp();
    const journal = createJournal(store);
    const target = { tag: 't', id: { owner: 'akash1tenant', dseq: 7n }, purpose: 'close', key: 'k' } as const;
    const notes: unknown[] = [];
    const fixture = fixtures[0]!;
    fixture.onCall = async (name) => {
      if (name === 'send') notes.push((await journal.find('t'))?.txs[0]?.included);
    };
    let signed = 0;
    const result = await submitNoted({ ...rentOptions, signer, journal }, target, [], () => void signed++);
    expect([result.ok, signed, notes]).toEqual([true, 1, [undefined]]);
    expect((await journal.find('t'))?.txs).toMatchObject([{ purpose: 'close', included: true }]);
  });

  it('notes until when an unordered one may come', async () => {
    const fixture = await setUp();
    fixture.unordered = true;
    const journal = createJournal(fixture.store);
    const target = { tag: 't', id: { owner: 'akash1tenant', dseq: 7n }, purpose: 'order', key: 'k' } as const;
    await submitNoted({ ...fixture.rentOptions, journal }, target, []);
    expect((await journal.find('t'))?.txs).toMatchObject([
      { timeoutHeight: 0n, timeoutTimestampNs: expect.any(BigInt), included: true },
    ]);
  });

  it('notes that one never came', async () => {
    const fixture = await setUp();
    fixture.loseBroadcasts = true;
    const journal = createJournal(fixture.store);
    const target = { tag: 't', id: { owner: 'akash1tenant', dseq: 7n }, purpose: 'order', key: 'k' } as const;
    expect(await submitNoted({ ...fixture.rentOptions, journal }, target, [])).toMatchObject({
      error: { kind: 'expired' },
    });
    expect((await journal.find('t'))?.txs).toMatchObject([{ purpose: 'order', included: false }]);
  });
});
