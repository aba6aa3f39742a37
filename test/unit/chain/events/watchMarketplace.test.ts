import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type MarketplaceFilter,
  type WatchMarketplaceOptions,
  watchMarketplace,
} from '../../../../src/chain/events/watchMarketplace.ts';
import { encodeMarketplaceEvent, type MarketplaceEvent } from '../../../../src/chain/protocol/marketplaceEvent.ts';
import { connectTo, deploymentId, leaseId, orderId, price, quiet } from '../../../helpers/chainFixtures.ts';
import { type CometStandIn, startCometStandIn } from '../../../helpers/cometStandIn.ts';

const deployed = { kind: 'deployment-created', id: deploymentId, hash: new Uint8Array(32).fill(1) } as const;
const ordered = { kind: 'order-created', id: orderId } as const;
const orderedElsewhere = { kind: 'order-created', id: { ...orderId, owner: 'akash1other', dseq: 43n } } as const;
const bid = { kind: 'bid-created', id: leaseId, price } as const;
const outbid = { kind: 'bid-created', id: { ...leaseId, provider: 'akash1rival' }, price } as const;
/** The last of all, and one that every filter below lets through. */
const leased = { kind: 'lease-created', id: leaseId, price } as const;
const story: MarketplaceEvent[][] = [[deployed, ordered], [orderedElsewhere, bid, outbid], [], [leased]];

let node: CometStandIn;
let stop: AbortController;
beforeEach(async () => {
  node = await startCometStandIn();
  stop = new AbortController();
  for (const events of story) node.makeBlock(events.map(encodeMarketplaceEvent));
});
afterEach(async () => {
  stop.abort('end of test');
  await node.stop();
});

async function watch(options: Pick<WatchMarketplaceOptions, 'handlers' | 'otherwise' | 'filter'>): Promise<void> {
  const connection = await connectTo(node.url);
  const common = { ...quiet, fromHeight: 2n, signal: stop.signal };
  await watchMarketplace(connection, { ...common, ...options }).finally(() => connection.close());
}

describe('watchMarketplace', () => {
  it('hands each event to the handler of its kind, once and in order, with its block', async () => {
    const told: unknown[] = [];
    await watch({
      handlers: {
        'deployment-created': ({ hash }, { height }) => void told.push(['deployment', hash, height]),
        'order-created': async (event, { timeMs }) => {
          await new Promise(setImmediate);
          told.push(['order', event.id.oseq, timeMs]);
        },
        'bid-created': (event, { height }) => void told.push([event.id.provider, event.price, height]),
      },
      otherwise: ({ kind }, { height }) => {
        told.push([kind, height]);
        stop.abort('the story is over');
      },
    });
    expect(told).toEqual([
      ['deployment', deployed.hash, 2n],
      ['order', 2, 1_700_000_002_000],
      ['order', 2, 1_700_000_003_000],
      [leaseId.provider, price, 3n],
      ['akash1rival', price, 3n],
      ['lease-created', 5n],
    ]);
  });

  it.each<[MarketplaceFilter, MarketplaceEvent[]]>([
    [{}, story.flat()],
    [{ owner: orderId.owner }, [deployed, ordered, bid, outbid, leased]],
    [{ provider: leaseId.provider }, [bid, leased]],
    [{ dseq: 42n, kinds: ['order-created', 'lease-created'] }, [ordered, leased]],
  ])('leaves out what the filter %o does not meet', async (filter, wanted) => {
    const told: MarketplaceEvent[] = [];
    await watch({
      filter,
      handlers: {},
      otherwise: (one) => {
        told.push(one);
        if (one.kind === leased.kind) stop.abort('the story is over');
      },
    });
    expect(told).toEqual(wanted);
  });

  it('ends with the error of a handler, and begins nothing after it', async () => {
    const told: string[] = [];
    const failure = new TypeError('of the handler');
    const watching = watch({
      handlers: {
        'order-created': () => Promise.reject(failure),
        'bid-created': () => void told.push('bid'),
      },
    });
    await expect(watching).rejects.toBe(failure);
    expect(told).toEqual([]);
  });

  it('begins no event once it is told to stop, not even one of the same block', async () => {
    const told: string[] = [];
    await watch({
      handlers: { 'deployment-created': () => stop.abort('enough') },
      otherwise: ({ kind }) => void told.push(kind),
    });
    expect(told).toEqual([]);
  });
});
