import { afterEach, describe, expect, it } from 'vitest';
import { createHead } from '../../../../src/chain/events/createHead.ts';
import { followSocket } from '../../../../src/chain/events/followSocket.ts';
import { type CometStandIn, startCometStandIn } from '../../../helpers/cometStandIn.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

let node: CometStandIn;
afterEach(() => node.stop());

async function follow(poll: () => Promise<boolean> = async () => false) {
  node = await startCometStandIn();
  const clock = createManualClock();
  const head = createHead(clock);
  const stop = new AbortController();
  const url = `${node.url.replace('http', 'ws')}/websocket`;
  const following = followSocket({ url, head, poll, clock, signal: stop.signal });
  await node.called('subscribe');
  return { clock, head, stop, following };
}

describe('followSocket', () => {
  it('feeds the head until the socket closes, and counts', async () => {
    const { head, following, stop } = await follow();
    node.makeBlock();
    node.makeBlock();
    await head.reach(3n, stop.signal);
    node.dropSockets();
    expect(await following).toBe(2);
  });

  it('gives up a silent socket when the chain has grown without it', async () => {
    let polls = 0;
    const { clock, following } = await follow(async () => ++polls === 2);
    await clock.advance(3_000);
    expect(polls).toBe(1);
    await clock.advance(3_000);
    expect(await following).toBe(0);
    expect(polls).toBe(2);
  });

  it('gives up a silent socket after 15 seconds in any case', async () => {
    const { clock, following } = await follow();
    await clock.advance(14_999);
    expect(clock.sleepers()).toBe(1);
    await clock.advance(1);
    expect(await following).toBe(0);
  });

  it('asks nobody while blocks are announced', async () => {
    let polls = 0;
    const { clock, head, stop, following } = await follow(async () => ++polls > 0);
    for (let times = 0; times < 5; times++) {
      node.makeBlock();
      await head.reach(node.height, stop.signal);
      await clock.advance(1_000);
    }
    expect(polls).toBe(0);
    stop.abort('stop');
    await expect(following).rejects.toBe('stop');
  });
});
