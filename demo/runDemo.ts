import { auditChain, type ChainAudit } from './audit.ts';
import { runScenario } from './scenarios/runScenario.ts';
import type { ScenarioResult } from './scenarios/scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';
import { runSteps, type ShowMode, type Step } from './show/runSteps.ts';
import type { Cleanup } from './world/cleanup.ts';
import { createWorld, type World, type WorldSteps } from './world/startWorld.ts';

/** What the demo found, in the form of its last line with `--json`. */
export interface DemoReport {
  readonly ok: boolean;
  readonly scenarios: readonly ScenarioResult[];
  readonly openDeployments: number;
  readonly activeLeases: number;
  readonly unaccountedUact: string;
  readonly unaccountedUakt: string;
}

export interface DemoOptions {
  /** This repository, with a built `dist/`. */
  readonly root: string;
  readonly node: string;
  readonly mode: ShowMode;
  readonly print: (line: string) => void;
  readonly cleanup: Cleanup;
  readonly signal: AbortSignal;
  /** Only these scenarios; all when empty. */
  readonly only: readonly string[];
}

/** The whole demo. @throws when a part of it could not even run, or the signal aborted. */
export async function runDemo(options: DemoOptions): Promise<DemoReport> {
  const steps = await createWorld(options.root, options.node, options.cleanup, options.signal);
  const chosen = scenarios.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const results: ScenarioResult[] = [];
  const audits: ChainAudit[] = [];
  await runSteps(
    [
      { title: 'a chain', run: () => steps.startChain() },
      { title: 'two providers', run: () => steps.startProviders() },
      { title: "a stand-in for GitHub's runner API", run: () => steps.startGithub() },
      ...chosen.map(
        (scenario): Step => ({
          title: `${scenario.name}: ${scenario.title}`,
          run: async (stage) => {
            const result = await runScenario(steps.finish(), scenario, stage, options.signal);
            results.push(result);
            return describeResult(result);
          },
        }),
      ),
      { title: 'the books', run: () => closeBooks(steps, audits) },
    ],
    options.mode,
    options.print,
  );
  return reportOf(steps.finish(), results, audits.at(-1), chosen.length);
}

/** One line; problems are told where they are found, and again at the end. */
function describeResult(result: ScenarioResult): string {
  const lease = result.blocksToLease === null ? 'no lease' : `lease in ${result.blocksToLease} blocks`;
  const facts = `${lease}, exit ${result.exitCode}, ${result.spentUact} uact spent, ${result.refundedUact} back`;
  return result.ok ? facts : `FAILED (${result.problems.join('; ')})`;
}

async function closeBooks(steps: WorldSteps, audits: ChainAudit[]): Promise<string> {
  const { reader, genesis } = steps.finish();
  const audit = await auditChain(reader, genesis);
  audits.push(audit);
  const { openDeployments, activeLeases, unaccountedUact, unaccountedUakt } = audit;
  return `${openDeployments} deployments and ${activeLeases} leases open, ${unaccountedUact} uact and ${unaccountedUakt} uakt unaccounted for`;
}

function reportOf(
  world: World,
  results: readonly ScenarioResult[],
  audit: ChainAudit | undefined,
  wanted: number,
): DemoReport {
  const { openDeployments = -1, activeLeases = -1, unaccountedUact = -1n, unaccountedUakt = -1n } = audit ?? {};
  const balanced = openDeployments === 0 && activeLeases === 0 && unaccountedUact === 0n && unaccountedUakt === 0n;
  return {
    ok: wanted > 0 && results.length === wanted && results.every((one) => one.ok) && balanced && !leaks(world),
    scenarios: results,
    openDeployments,
    activeLeases,
    unaccountedUact: unaccountedUact.toString(),
    unaccountedUakt: unaccountedUakt.toString(),
  };
}

/** Whether any program printed a secret. The action's own lines were looked at as they came. */
function leaks({ programs, secrets }: World): boolean {
  return programs.some(({ output }) => output.some((line) => secrets.some((secret) => line.includes(secret))));
}
