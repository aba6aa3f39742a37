import { setTimeout as delay } from 'node:timers/promises';
import { auditRental, readBalances } from '../audit.ts';
import { readRental } from '../chain/watchRental.ts';
import type { World } from '../world/startWorld.ts';
import { driveRun } from './driveRun.ts';
import { judge } from './judge.ts';
import { createLiveRun, type LiveRun, type Stage, watchChain } from './liveRun.ts';
import { reapWorld } from './reapWorld.ts';
import type { Scenario, ScenarioResult } from './scenario.ts';

const CLOSE_LIMIT_MS = 15_000;
const POLL_MS = 100;

/** Tells one story from its order to its last coin. @throws the signal's reason when the demo is broken off. */
export async function runScenario(
  world: World,
  scenario: Scenario,
  stage: Stage,
  signal: AbortSignal,
): Promise<ScenarioResult> {
  const owner = world.tenant.address;
  const { height: since, balances: before } = await readBalances(world.reader, owner);
  const live = createLiveRun(world, scenario, stage, since, signal);
  const watching = watchChain(live).catch((error: unknown) => {
    // Blind, there is nothing to judge by.
    live.problems.push(`the chain could not be watched: ${String(error)}`);
    live.lose.abort();
  });
  try {
    const outcome = await driveRun(live);
    signal.throwIfAborted();
    if (scenario.reaped) await reap(live);
    await waitUntilClosed(live, signal);
    const providers = world.providers.map((provider) => provider.address);
    const audit = await auditRental(world.reader, { owner, before, since, providers });
    return judge(live, outcome, audit);
  } finally {
    live.over.abort();
    await watching;
  }
}

async function reap(live: LiveRun): Promise<void> {
  live.stage.tell('the reaper looks for what has no live job');
  const code = await reapWorld(live.world);
  if (code !== 0) live.problems.push(`the reaper ended with ${code}`);
}

/** Whatever ended the run, the deployment must be closed within a few blocks of it, and the watcher must have seen it. */
async function waitUntilClosed(live: LiveRun, signal: AbortSignal): Promise<void> {
  const { world, since } = live;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(CLOSE_LIMIT_MS)]);
  while (!limit.aborted) {
    const rental = await readRental(world.reader, world.tenant.address, since, 0);
    if (!rental.deploymentActive && !live.rental?.deploymentActive) return;
    await delay(POLL_MS, undefined, { signal: limit }).catch(() => undefined);
  }
  signal.throwIfAborted();
}
