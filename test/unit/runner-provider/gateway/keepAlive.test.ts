import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { keepAlive } from '../../../../src/runner-provider/gateway/keepAlive.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import { openSocketPair } from '../../../helpers/socketPair.ts';

describe('keepAlive', () => {
  it('pings every ten seconds and lets an answering peer live', async () => {
    const { server, client } = await openSocketPair();
    const clock = createManualClock();
    const stop = new AbortController();
    keepAlive(server, clock, stop.signal);
    for (let round = 0; round < 4; round++) {
      const answered = once(server, 'pong');
      await clock.advance(10_000);
      await answered;
    }
    expect(client.readyState).toBe(client.OPEN);
    stop.abort();
    await new Promise(setImmediate);
    expect(clock.sleepers()).toBe(0);
  });

  it('cuts off a silent one, unless we do not listen', async () => {
    const { server, client, closed } = await openSocketPair();
    const clock = createManualClock();
    client.pause();
    const watch = keepAlive(server, clock, new AbortController().signal);
    watch.suspend();
    await clock.advance(60_000);
    expect(server.readyState).toBe(server.OPEN);
    watch.resume();
    await clock.advance(60_000);
    client.resume();
    expect(await closed).toBe(1006);
  });
});
