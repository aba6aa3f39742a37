import { cleanUp, type EarlierRecords } from './cleanUp.ts';
import { type LocalProvider, openLocalProvider } from './openLocalProvider.ts';
import { openStage, type StageOptions } from './openStage.ts';
import { createPlay, type StepOutcome, type Steps, Unmet } from './play.ts';
import type { SeenProvider } from './readChain.ts';
import type { Stage } from './stage.ts';
import { fund } from './steps/funding.ts';
import { leaseAndClose } from './steps/leasing.ts';
import { matchProviders } from './steps/matching.ts';
import { orderAndClose } from './steps/ordering.ts';
import { overdraw } from './steps/overdrawing.ts';
import { reclaim } from './steps/reclaiming.ts';
import { register } from './steps/registration.ts';
import { playTwoGroups } from './steps/twoGroups.ts';

export interface ConformanceFigures {
  readonly chainId: string;
  /** Decimal: they go to JSON. */
  readonly fromHeight: string;
  readonly toHeight: string;
}

type GroupOfSteps = readonly [
  name: string,
  work: (stage: Stage, providers: readonly LocalProvider[], steps: Steps) => Promise<void>,
];

/** Everything but the first stands on registered providers only, and each on a deployment of its own. */
const groups: readonly GroupOfSteps[] = [
  ['funding', (stage, _, steps) => fund(stage, steps)],
  ['ordering', (stage, _, steps) => orderAndClose(stage, steps)],
  ['leasing', leaseAndClose],
  ['matching', (stage, _, steps) => matchProviders(stage, steps)],
  ['two groups', (stage, _, steps) => playTwoGroups(stage, steps)],
  ['reclamation', (stage, _, steps) => reclaim(stage, steps)],
  ['overdraft', (stage, _, steps) => overdraw(stage, steps)],
];

/**
 * Plays the market on a node. Leaves nothing open behind, whatever happens; a signal ends it after the step being played.
 * @throws what keeps it from setting up; then nothing was signed.
 */
export async function conform(
  options: StageOptions,
  { report, signal }: { report: (outcome: StepOutcome) => void; signal: AbortSignal },
): Promise<ConformanceFigures> {
  const stage = await openStage(options);
  const fromHeight = await stage.chain.height();
  const earlier = await readEarlier(stage);
  const providers = await Promise.all(stage.providers.map((actor) => openLocalProvider(stage, actor)));
  const play = createPlay(report, signal);
  // Without providers or money every other step would fail of the same cause.
  const registered = await play.group('registration', (steps) => register(stage, providers, steps));
  for (const [name, work] of registered ? groups : []) await play.group(name, (steps) => work(stage, providers, steps));
  await createPlay(report).group('the end', async (steps) => {
    await steps.step('nothing of this run stays open', async () => {
      const failures = await cleanUp(stage, providers, earlier);
      if (failures.length > 0) throw new Unmet(failures.join('; '));
    });
    if (signal.aborted)
      await steps.step('all of it was played', () => Promise.reject(new Unmet('a signal stopped it')));
  });
  const toHeight = await stage.chain.height();
  await Promise.all(providers.map((provider) => provider.close()));
  stage.connection.close();
  stage.chain.close();
  return { chainId: stage.connection.chainId, fromHeight: `${fromHeight}`, toHeight: `${toHeight}` };
}

async function readEarlier({ chain, providers }: Stage): Promise<EarlierRecords> {
  const records = new Map<string, SeenProvider>();
  for (const { address } of providers) {
    const record = await chain.provider(address);
    if (record) records.set(address, record);
  }
  return records;
}
