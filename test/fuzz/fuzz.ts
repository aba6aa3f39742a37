import { mutate, pick, randomOf } from './mutate.ts';
import type { Target } from './targets.ts';

export interface FuzzFigures {
  readonly target: string;
  readonly runs: number;
  /** Inputs that were parsed and passed on. */
  readonly taken: number;
  /** Most CPU time of one input, the making of it included. */
  readonly slowestMs: number;
  readonly failures: ReadonlyArray<{ readonly index: number; readonly what: string }>;
}

/** CPU time, user and system, that one input may take. */
const MAX_CPU_MS = 500;
const MAX_FAILURES = 20;

/** Runs mutated inputs through a target. The seed and an input's index decide the input. @param options.only runs this index alone. */
export function fuzz(
  name: string,
  target: Target,
  { runs, seed, only }: { runs: number; seed: number; only?: number | undefined },
): FuzzFigures {
  const failures: Array<{ index: number; what: string }> = [];
  let taken = 0;
  let slowestMs = 0;
  const end = only === undefined ? runs : only + 1;
  let beforeMs = cpuNowMs();
  for (let index = only ?? 0; index < end && failures.length < MAX_FAILURES; index++) {
    const failure = tryInput(target, inputOf(target, seed, index), () => taken++);
    const afterMs = cpuNowMs();
    const cpuMs = afterMs - beforeMs;
    beforeMs = afterMs;
    slowestMs = Math.max(slowestMs, cpuMs);
    if (failure !== undefined) failures.push({ index, what: failure });
    if (cpuMs > MAX_CPU_MS) failures.push({ index, what: `${cpuMs} ms of CPU` });
  }
  return { target: name, runs: end - (only ?? 0), taken, slowestMs, failures };
}

function inputOf({ corpus }: Target, seed: number, index: number): string {
  const random = randomOf(seed, index);
  return mutate(pick(corpus, random), corpus, random);
}

/** Of the process. Asked once per input, since asking costs more than many an input. */
function cpuNowMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function tryInput(target: Target, input: string, onTaken: () => void): string | undefined {
  try {
    if (target.run(input)) onTaken();
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
