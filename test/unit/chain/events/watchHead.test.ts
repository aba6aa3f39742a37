import { afterEach, describe, it } from 'vitest';
import { watchHead } from '../../../../src/chain/events/watchHead.ts';
import { connectTo, quiet } from '../../../helpers/chainFixtures.ts';
import { type CometStandIn, startCometStandIn } from '../../../helpers/cometStandIn.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

let node: CometStandIn;
let stop: AbortController;
afterEach(async () => {
  stop.abort('end of test');
  await node.stop();
});
async function watch(overrides: Partial<CometStandIn> = {}, clock = quiet.clock) {
  node = await startCometStandIn(overrides);
  stop = new AbortController();
  return watchHead(await connectTo(node.url), { clock, logger: quiet.logger, signal: stop.signal });
}

describe('watchHead', () => {
  it('knows where the chain stands, and what its socket announces', async () => {
    const head = await watch({ height: 5n });
    await head.reach(5n, stop.signal);
    await node.called('subscribe');
    node.makeBlock();
    await head.reach(6n, stop.signal);
  });

  it('replaces a socket that closes, and learns what it missed', async () => {
    const head = await watch();
    await node.called('subscribe');
    node.silent = true;
    node.makeBlock();
    node.dropSockets();
    await head.reach(2n, stop.signal);
    node.silent = false;
    await node.called('subscribe', 2);
    node.makeBlock();
    await head.reach(3n, stop.signal);
  });

  it('replaces a socket that is open and says nothing', async () => {
    const clock = createManualClock();
    const head = await watch({ silent: true }, clock);
    await node.called('subscribe');
    node.makeBlock();
    await clock.advance(3_000);
    await head.reach(2n, stop.signal);
    const replaced = node.called('subscribe', 2).then(() => true);
    while (!(await Promise.race([replaced, nextTurn()]))) await clock.advance(50);
    node.silent = false;
    node.makeBlock();
    await head.reach(3n, stop.signal);
  });

  it('polls when there is no socket', async () => {
    const head = await watch({ refusesSockets: true });
    await node.called('status', 3);
    node.makeBlock();
    await head.reach(2n, stop.signal);
  });

  it('sits out an outage', async () => {
    const head = await watch();
    await node.called('subscribe');
    node.httpStatus = 503;
    node.dropSockets();
    await node.called('status', 4);
    node.httpStatus = undefined;
    node.makeBlock();
    await head.reach(2n, stop.signal);
  });
});

/** Lets sockets move while the clock stands. */
function nextTurn(): Promise<false> {
  return new Promise((done) => setImmediate(() => done(false)));
}
