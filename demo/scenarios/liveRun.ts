import { type RentalOnChain, watchRental } from '../chain/watchRental.ts';
import type { World } from '../world/startWorld.ts';
import { describeRental } from './describeRental.ts';
import type { Scenario } from './scenario.ts';

/** Where a scenario tells what happens: on the chain and to the run (`tell`), and what its jobs print (`echo`). */
export interface Stage {
  tell(text: string): void;
  echo(text: string): void;
}

/** What is known of a scenario while it goes on. */
export interface LiveRun {
  readonly world: World;
  readonly scenario: Scenario;
  readonly stage: Stage;
  readonly startMs: number;
  /** The block before it. */
  readonly since: number;
  readonly cancel: AbortController;
  readonly lose: AbortController;
  /** Aborts when there is nothing left to watch. */
  readonly over: AbortController;
  /** What the action and its jobs printed. */
  readonly lines: string[];
  readonly problems: string[];
  /** When something was first seen, in milliseconds from the beginning. */
  readonly milestonesMs: Record<string, number>;
  rental: RentalOnChain | undefined;
}

const LIMIT_MS = 60_000;

/** Begins a scenario after the block `since`. Past its time limit, or when `signal` aborts, the run is lost. */
export function createLiveRun(
  world: World,
  scenario: Scenario,
  stage: Stage,
  since: number,
  signal: AbortSignal,
): LiveRun {
  const live: LiveRun = {
    ...{ world, scenario, stage, since, lines: [], problems: [], milestonesMs: {}, rental: undefined },
    startMs: performance.now(),
    cancel: new AbortController(),
    lose: new AbortController(),
    over: new AbortController(),
  };
  AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]).addEventListener('abort', () => {
    if (live.over.signal.aborted) return;
    live.problems.push(`broken off after ${Math.round((performance.now() - live.startMs) / 1000)} s`);
    live.lose.abort();
  });
  return live;
}

/** Follows the chain until the scenario is over, tells what is new, and lets fate strike where the scenario wants it. */
export async function watchChain(live: LiveRun): Promise<void> {
  const { world, since, over, stage } = live;
  const nameOf = (address: string) => world.providers.find((one) => one.address === address)?.name ?? address;
  for await (const rental of watchRental(world.reader, world.tenant.address, since, over.signal)) {
    for (const sentence of describeRental(live.rental, rental, nameOf)) stage.tell(sentence);
    if (rental.orderHeight) mark(live, 'order');
    if (rental.lease) mark(live, 'lease');
    if (live.rental?.deploymentActive && !rental.deploymentActive) mark(live, 'close');
    live.rental = rental;
    meetFate(live);
  }
}

/** A line of the action or of a job on the rented machine. */
export function hear(live: LiveRun, line: string): void {
  live.lines.push(line);
  if (line.trim() !== '') live.stage.echo(line);
  meetFate(live);
}

/** A line before it is masked: no secret may be in it. */
export function inspect(live: LiveRun, line: string): void {
  if (live.world.secrets.some((secret) => line.includes(secret))) live.problems.push('a secret was printed');
}

function meetFate(live: LiveRun): void {
  const { scenario, rental, lines, stage } = live;
  const fate = rental && scenario.fate?.({ rental, lines });
  const control = fate === 'cancel' ? live.cancel : live.lose;
  if (!fate || control.signal.aborted) return;
  mark(live, 'signal');
  stage.tell(
    fate === 'cancel' ? 'SIGINT: the order stands and nobody has the lease' : 'SIGKILL in the middle of its job',
  );
  control.abort();
}

function mark(live: LiveRun, milestone: string): void {
  live.milestonesMs[milestone] ??= Math.round(performance.now() - live.startMs);
}
