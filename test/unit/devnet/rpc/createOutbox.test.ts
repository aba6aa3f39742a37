import { describe, expect, it } from 'vitest';
import { createOutbox } from '../../../../src/devnet/rpc/createOutbox.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

function open() {
  const clock = createManualClock();
  const sent: (() => void)[] = [];
  let cuts = 0;
  const outbox = createOutbox({ send: (_, done) => void sent.push(done), cut: () => void cuts++ }, clock);
  return { clock, sent, outbox, cuts: () => cuts };
}

describe('createOutbox', () => {
  it('is full when 400 texts or 64 MiB wait', () => {
    const { outbox, sent } = open();
    for (let count = 0; count < 399; count++) outbox.send('x');
    expect(outbox.isFull()).toBe(false);
    outbox.send('x');
    expect(outbox.isFull()).toBe(true);
    sent.shift()?.();
    expect(outbox.isFull()).toBe(false);
    outbox.send('y'.repeat(64 * 1024 * 1024));
    expect(outbox.isFull()).toBe(true);
  });

  it('tells when answers may go on', async () => {
    const { outbox, sent } = open();
    await outbox.drained();
    for (let count = 0; count < 200; count++) outbox.send('x');
    let isDrained = false;
    const waiting = outbox.drained().then(() => (isDrained = true));
    await Promise.resolve();
    expect(isDrained).toBe(false);
    sent[0]?.();
    await waiting;
  });

  it('cuts off who takes nothing for ten seconds', async () => {
    const { clock, outbox, sent, cuts } = open();
    outbox.send('a');
    outbox.send('b');
    await clock.advance(9_000);
    sent[0]?.();
    await clock.advance(9_000);
    outbox.send('c');
    expect(cuts()).toBe(0);
    await clock.advance(2_000);
    outbox.send('d');
    expect([cuts(), sent.length]).toEqual([1, 3]);
  });
});
