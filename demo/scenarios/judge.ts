import * as z from 'zod';
import type { WorkflowOutcome } from '../../test/stand-ins/workflow/runWorkflow.ts';
import type { RentalAudit } from '../audit.ts';
import { fromAtomics, toAtomics } from '../chain/decimal.ts';
import type { LiveRun } from './liveRun.ts';
import type { ScenarioResult } from './scenario.ts';

/** What the action's `summary-json` must hold for us; the rest of it is for people. */
const summaryShape = z.object({ phasesMs: z.record(z.string(), z.number()) }).loose();

/** Puts what was seen beside what the scenario promises and what the chain's books say. */
export function judge(live: LiveRun, outcome: WorkflowOutcome, audit: RentalAudit): ScenarioResult {
  const { scenario } = live;
  const exitCode = scenario.exitCode(outcome);
  const problems = [
    ...live.problems,
    ...audit.problems,
    ...differs('conclusion', outcome.conclusion, scenario.expectedConclusion),
    ...(scenario.expectedExitCode(exitCode) ? [] : [`the exit code is ${exitCode}`]),
    ...((audit.rental.lease !== undefined) === scenario.leased ? [] : [scenario.leased ? 'no lease' : 'a lease']),
    ...missingLine(live),
    ...outputProblems(outcome, audit),
    ...summaryProblems(live, outcome),
  ];
  const price = audit.rental.lease?.price;
  return {
    name: scenario.name,
    ok: problems.length === 0,
    blocksToLease: audit.blocksToLease,
    exitCode,
    spentUact: audit.spentUact.toString(),
    refundedUact: audit.refundedUact.toString(),
    feesUakt: audit.feesUakt.toString(),
    price: price === undefined ? null : fromAtomics(toAtomics(price)),
    blocksHeld: audit.blocksHeld,
    phasesMs: phasesOf(outcome, live),
    problems,
  };
}

function missingLine({ scenario, lines }: LiveRun): string[] {
  const { expectedLine } = scenario;
  return !expectedLine || lines.some((line) => expectedLine.test(line.trimEnd()))
    ? []
    : [`no line like ${expectedLine}`];
}

/** What the action said that it cost must be what the chain says. The last step that says it is right: a `stop` knows more than its `start`. */
function outputProblems(outcome: WorkflowOutcome, audit: RentalAudit): string[] {
  const outputs = outputsOf(outcome);
  const said = (name: string) => outputs.findLast((one) => (one[name] ?? '') !== '')?.[name];
  const claims = [
    ['spent-uact', audit.spentUact.toString()],
    ['refunded-uact', audit.refundedUact.toString()],
    ['blocks-to-lease', audit.blocksToLease?.toString()],
  ] as const;
  return claims.flatMap(([name, true_]) => {
    const claim = said(name);
    return claim === undefined || true_ === undefined ? [] : differs(`output ${name}`, claim, true_);
  });
}

/** Whoever opens the run's page must see what it cost, and no secret there or in an output. A killed action writes nothing. */
function summaryProblems({ scenario, world }: LiveRun, outcome: WorkflowOutcome): string[] {
  const written = Object.values(outcome.jobs).flatMap((job) => job.steps.map((step) => step.summary));
  const left = JSON.stringify(outcome);
  return [
    ...(scenario.reaped || written.some((text) => text.includes('| Spent |'))
      ? []
      : ['the step summary shows no cost']),
    ...(world.secrets.some((secret) => left.includes(secret)) ? ['a secret is in an output'] : []),
  ];
}

/** As the action measured them; where it was not left alone to tell, as they were seen from outside. */
function phasesOf(outcome: WorkflowOutcome, live: LiveRun): Record<string, number> {
  const told = outputsOf(outcome).map((outputs) => readPhases(outputs['summary-json'] ?? ''));
  const merged = Object.assign({}, ...told) as Record<string, number>;
  return Object.keys(merged).length > 0 ? merged : durationsBetween(live.milestonesMs);
}

/** How long it took to each milestone from the one before it. */
function durationsBetween(milestonesMs: Readonly<Record<string, number>>): Record<string, number> {
  const sorted = Object.entries(milestonesMs).sort(([, a], [, b]) => a - b);
  return Object.fromEntries(sorted.map(([name, ms], index) => [name, ms - (sorted[index - 1]?.[1] ?? 0)]));
}

function readPhases(text: string): Record<string, number> {
  if (text === '') return {};
  const parsed = summaryShape.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data.phasesMs : {};
}

function outputsOf(outcome: WorkflowOutcome) {
  return Object.values(outcome.jobs).flatMap((job) => job.steps.map((step) => step.outputs));
}

function differs(what: string, found: string, wanted: string): string[] {
  return found === wanted ? [] : [`${what}: ${found} instead of ${wanted}`];
}
