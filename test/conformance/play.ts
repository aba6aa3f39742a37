import { isDeepStrictEqual } from 'node:util';
import { systemClock } from '../../src/base/clock.ts';
import { describeError } from '../../src/base/runnerError.ts';
import type { Msg } from '../../src/chain/signing/signer.ts';
import type { ChainReader } from './readChain.ts';
import type { Actor } from './stage.ts';
import { codeOf } from './submit.ts';

/** What must be refused: what is wrong, `codespace/code`, the file of the node's sources that says so, who signs what. */
export type Refusal = readonly [what: string, code: string, source: string, by: Actor, ...messages: Msg[]];

export interface StepOutcome {
  readonly group: string;
  readonly step: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly detail?: string;
}

/** Steps as they are played and counted. */
export interface Play {
  readonly outcomes: readonly StepOutcome[];
  /** One group of steps. A step that fails ends its group, since the next ones stand on it. @returns whether it was played to its end. */
  group(name: string, work: (steps: Steps) => Promise<void>): Promise<boolean>;
}

export interface Steps {
  /** Plays a step; its value is what `work` gives. @throws StepFailed, which ends the group. */
  step<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** Has the chain refuse each, all of them side by side: none changes anything. A failure ends nothing. */
  refusals(rows: readonly Refusal[]): Promise<void>;
}

/** Thrown in a group whose step failed; the step has been reported. */
class StepFailed extends Error {}

/** An expectation that the node did not meet. */
export class Unmet extends Error {}

/** @param signal lets no step begin any more. */
export function createPlay(report: (outcome: StepOutcome) => void, signal?: AbortSignal): Play {
  const outcomes: StepOutcome[] = [];
  const note = (outcome: StepOutcome): void => {
    outcomes.push(outcome);
    report(outcome);
  };
  const tell = async <Value>(group: string, step: string, work: () => Promise<Value>): Promise<Value> => {
    if (signal?.aborted) throw new StepFailed('stopped');
    const start = systemClock.now();
    const sinceMs = () => systemClock.now() - start;
    try {
      const value = await work();
      note({ group, step, ok: true, ms: sinceMs() });
      return value;
    } catch (error) {
      if (error instanceof StepFailed) throw error;
      const detail = error instanceof Unmet ? error.message : describeError(error);
      note({ group, step, ok: false, ms: sinceMs(), detail });
      throw new StepFailed(detail);
    }
  };
  return {
    outcomes,
    async group(name, work) {
      const steps: Steps = {
        step: (step, inner) => tell(name, step, inner),
        refusals: async (rows) => {
          await Promise.allSettled(rows.map((row) => tell(name, nameOf(row), () => refused(row))));
        },
      };
      try {
        await work(steps);
        return true;
      } catch (error) {
        // A fault between two steps must not pass for a played group.
        if (!(error instanceof StepFailed))
          await tell(name, 'the group itself', () => Promise.reject(error)).catch(() => undefined);
        return false;
      }
    },
  };
}

function nameOf([what, code]: Refusal): string {
  return `refused (${code}): ${what}`;
}

async function refused([, expected, source, by, ...messages]: Refusal): Promise<void> {
  const code = await codeOf(by, messages);
  if (code !== expected) throw new Unmet(`the chain said ${code}, expected ${expected} (${source})`);
}

/** Blocks that a node behind a balancer may be late by, and the wall's limit for them. */
const PATIENCE_BLOCKS = 5n;
const PATIENCE_MS = 40_000;
const LOOK_MS = 250;

/** Reads until the chain shows what is expected, for a node may be a block behind the one that told us. @throws Unmet with what it shows */
export async function see<Value>(
  chain: Pick<ChainReader, 'height'>,
  what: string,
  read: () => Promise<Value>,
  expected: Value,
): Promise<void> {
  const [from, start] = [await chain.height(), systemClock.now()];
  for (;;) {
    const seen = await read();
    if (isDeepStrictEqual(seen, expected)) return;
    if (systemClock.now() - start > PATIENCE_MS || (await chain.height()) > from + PATIENCE_BLOCKS)
      throw new Unmet(`${what}: ${show(seen)} instead of ${show(expected)}`);
    await systemClock.sleep(LOOK_MS);
  }
}

/** @throws Unmet */
export function expectThat(what: string, seen: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(seen, expected)) throw new Unmet(`${what}: ${show(seen)} instead of ${show(expected)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? `${inner}` : inner)) ?? 'nothing';
}
