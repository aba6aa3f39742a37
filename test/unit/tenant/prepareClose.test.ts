import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/base/logger.ts';
import { createMemoryStore } from '../../../src/base/store.ts';
import type { SignedTx, Signer } from '../../../src/chain/signing/signer.ts';
import { CLOSE_GAS } from '../../../src/tenant/gasLimits.ts';
import { createJournal } from '../../../src/tenant/journal.ts';
import { prepareClose } from '../../../src/tenant/prepareClose.ts';
import { createManualClock } from '../../helpers/manualClock.ts';
import { createMarketStandIn, type MarketStandIn } from './marketStandIn.ts';
import { record } from './recordFixture.ts';

const stands: MarketStandIn[] = [];
afterEach(async () => {
  for (const stand of stands.splice(0)) await stand.stop();
});

const first = { owner: 'akash1tenant', dseq: 1n };
const second = { owner: 'akash1tenant', dseq: 2n };

async function setUp(change: Partial<Signer> = {}) {
  const stand = createMarketStandIn([]);
  stands.push(stand);
  const asked: Array<Parameters<Signer['signNow']>[0]> = [];
  let primed = 0;
  const signer: Signer = {
    ...stand.signer,
    prime: async () => void primed++,
    signNow: async (request) => {
      asked.push(request);
      return stand.signer.signNow(request);
    },
    ...change,
  };
  const store = createMemoryStore();
  const clock = createManualClock();
  const journal = createJournal(store);
  for (const { dseq } of [first, second]) await journal.write(`t${dseq}`, { ...record, dseq, txs: [] });
  const prepared = await prepareClose({ signer, store, clock, logger: silentLogger });
  return { prepared, asked, journal, clock, primed: () => primed };
}

describe('prepareClose', () => {
  it('signs one close for each tracked deployment, with a fixed limit, and notes its bytes first', async () => {
    const sent: string[] = [];
    const journalled: unknown[] = [];
    const { prepared, asked, journal, primed } = await setUp({
      broadcast: async ({ hash }: SignedTx) => {
        sent.push(hash);
        journalled.push(
          ...(await Promise.all(['t1', 't2'].map(async (tag) => (await journal.find(tag))?.txs[0]?.hash))),
        );
        return { kind: 'sent', hash };
      },
    });
    prepared.track('t1', first);
    prepared.track('t2', second);
    const closes = await prepared.closeNow();
    expect(closes.map(({ id, outcome }) => [id, outcome])).toEqual([
      [first, 'sent'],
      [second, 'sent'],
    ]);
    expect(asked.map(({ gasLimit, messages }) => [gasLimit, messages.length])).toEqual([
      [CLOSE_GAS, 1],
      [CLOSE_GAS, 1],
    ]);
    expect(journalled).toEqual(expect.arrayContaining(sent));
    expect((await journal.find('t1'))?.txs[0]?.resend?.base64).toBeTruthy();
    expect(primed()).toBe(1);
  });

  it('notes until when an unordered close may come', async () => {
    const timeoutTimestampNs = 1_700_000_000_123_456_789n;
    const bytes = new Uint8Array([1]);
    const tx = { bytes, hash: 'AA', timeoutHeight: 0n, timeoutTimestampNs, sequence: 0n, feeUakt: 1n, gasLimit: 1n };
    const { prepared, journal } = await setUp({ signNow: async () => tx });
    prepared.track('t1', first);
    await prepared.closeNow();
    expect((await journal.find('t1'))?.txs).toMatchObject([{ hash: 'AA', timeoutHeight: 0n, timeoutTimestampNs }]);
  });

  it('leaves alone what is closed', async () => {
    const { prepared } = await setUp();
    prepared.track('t1', first);
    expect(prepared.tracked).toEqual([first]);
    prepared.forget(first);
    expect(prepared.tracked).toEqual([]);
    expect(await prepared.closeNow()).toEqual([]);
  });

  it('does not wait for a node that does not answer', async () => {
    const { prepared, clock } = await setUp({ broadcast: () => new Promise(() => undefined) });
    prepared.track('t1', first);
    const closes = prepared.closeNow();
    while (clock.sleepers() === 0) await new Promise(setImmediate);
    await clock.advance(999);
    expect(await closes).toMatchObject([{ id: first, outcome: 'unknown' }]);
  });

  it('sends the others when one cannot be signed or noted', async () => {
    const { prepared } = await setUp();
    prepared.track('never journalled', { ...first, dseq: 9n });
    prepared.track('t2', second);
    expect(await prepared.closeNow()).toMatchObject([{ id: second, outcome: 'sent' }]);
  });
});
