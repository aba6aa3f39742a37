import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/base/logger.ts';
import { closeDeploymentMsg } from '../../../src/chain/message/closeDeploymentMsg.ts';
import { createDeploymentMsg } from '../../../src/chain/message/createDeploymentMsg.ts';
import { GroupSpec } from '../../../src/chain/protocol/akash.ts';
import { ACT } from '../../../src/chain/protocol/coin.ts';
import type { IsJobLive, JobLiveness } from '../../../src/tenant/ports.ts';
import { reap } from '../../../src/tenant/reap.ts';
import { formatTag } from '../../../src/tenant/rentalId.ts';
import { createMarketStandIn, type MarketStandIn } from './marketStandIn.ts';

const stands: MarketStandIn[] = [];
afterEach(async () => {
  for (const stand of stands.splice(0)) await stand.stop();
});

const tagOf = (runId: bigint, repositoryId = 42n) =>
  formatTag({ repositoryId, runId, runAttempt: 1, rental: 'build', index: 0 });

/** A market on which deployments of these group names are open, numbered from 1. */
async function setUp(...names: string[]): Promise<MarketStandIn> {
  const stand = createMarketStandIn([]);
  stands.push(stand);
  const deposit = { denom: ACT, amount: 500_000n };
  const messages = names.map((name, index) => {
    const id = { owner: stand.owner, dseq: BigInt(index + 1) };
    return createDeploymentMsg({ id, groups: [GroupSpec.fromPartial({ name })], hash: new Uint8Array(32), deposit });
  });
  await stand.signer.submit({ messages, key: 'set up' });
  return stand;
}

/** Says of each run, by number, what it says at the first read, the second, and so on. */
function liveness(answers: Record<string, JobLiveness[]>): IsJobLive {
  return async ({ runId }) => answers[`${runId}`]?.shift() ?? 'unknown';
}

function run(stand: MarketStandIn, isJobLive: IsJobLive, more: { repositoryId?: bigint } = {}) {
  const { market, signer, clock, owner } = stand;
  return reap({ market, signer, clock, owner, isJobLive, readGapMs: 5_000, logger: silentLogger, ...more });
}

describe('reap', () => {
  it('closes what two reads call ended, and nothing else', async () => {
    const stand = await setUp(tagOf(1n), tagOf(2n), 'dcloud', tagOf(3n), tagOf(4n), tagOf(5n));
    const isJobLive = liveness({
      1: ['ended', 'ended'],
      2: ['live'],
      3: ['ended', 'live'],
      4: ['unknown'],
      5: ['ended', 'ended'],
    });
    const started = stand.clock.now();
    const report = await run(stand, isJobLive);
    const verdicts = report.deployments.map(({ tag, verdict }) => [tag.runId, verdict]);
    expect(new Map(verdicts as Array<[bigint, string]>)).toEqual(
      new Map([
        [1n, 'closed'],
        [2n, 'live'],
        [3n, 'live'],
        [4n, 'unknown'],
        [5n, 'closed'],
      ]),
    );
    expect(report).toMatchObject({ closed: 2, failed: 0 });
    expect(stand.openDeployments()).toBe(4);
    expect(stand.clock.now() - started).toBeGreaterThanOrEqual(5_000);
  });

  it('keeps to one repository where it is told to', async () => {
    const stand = await setUp(tagOf(1n), tagOf(2n, 7n));
    const report = await run(stand, async () => 'ended', { repositoryId: 7n });
    expect(report.deployments.map(({ id }) => id.dseq)).toEqual([2n]);
    expect(stand.openDeployments()).toBe(1);
  });

  it('closes many, in several transactions', async () => {
    const stand = await setUp(...Array.from({ length: 23 }, (_, index) => tagOf(BigInt(index))));
    expect(await run(stand, async () => 'ended')).toMatchObject({ closed: 23 });
    expect(stand.openDeployments()).toBe(0);
  });

  it('goes one by one when somebody else closed one in between', async () => {
    const stand = await setUp(tagOf(1n), tagOf(2n));
    const { clock } = stand;
    let reads = 0;
    const isJobLive: IsJobLive = async () => {
      reads++;
      if (reads === 4) await closeFirst(stand);
      return 'ended';
    };
    const report = await run(stand, isJobLive);
    expect(report.deployments.map(({ verdict }) => verdict)).toEqual(['gone', 'closed']);
    expect(clock.sleepers()).toBeGreaterThanOrEqual(0);
    expect(stand.openDeployments()).toBe(0);
  });

  it('says so when a close fails', async () => {
    const stand = await setUp(tagOf(1n));
    stand.loseBroadcasts = true;
    expect(await run(stand, async () => 'ended')).toMatchObject({ closed: 0, failed: 1 });
  });
});

async function closeFirst({ signer, owner }: MarketStandIn): Promise<void> {
  await signer.submit({ messages: [closeDeploymentMsg({ owner, dseq: 1n })], key: 'somebody else' });
}
