// npm run bench [-- --json] [-- --short]: figures of this machine. The last line with --json is one JSON object.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type BenchSize, runBenchmarks } from './benchmarks.ts';
import { type Figure, missOf } from './measure.ts';

/** Machines are noisy and shared: only a miss by as much as this is a failure. */
const FAR = 2;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, short: { type: 'boolean' } } });
const short: BenchSize = {
  runs: 5,
  transfers: 100,
  verified: 1_000,
  manifests: 200,
  choices: 2_000,
  blocks: 20_000,
  deployments: 2_000,
  backlog: 2_000,
};
const full: BenchSize = {
  runs: 15,
  transfers: 1_000,
  verified: 4_000,
  manifests: 2_000,
  choices: 50_000,
  blocks: 100_000,
  deployments: 10_000,
  backlog: 10_000,
};
const figures = await runBenchmarks(values.short ? short : full);
const machine = { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, node: process.versions.node };

const ok = figures.every((figure) => missOf(figure) < FAR);

for (const figure of figures) {
  const { name, unit, median, min, max } = figure;
  process.stdout.write(
    `${name.padEnd(52)} ${String(median).padStart(9)} ${unit} (${min} to ${max})${barText(figure)}\n`,
  );
}
if (values.json) process.stdout.write(`${JSON.stringify({ ok, machine, figures })}\n`);
process.exitCode = ok ? 0 : 1;

function barText(figure: Figure): string {
  const { bar } = figure;
  if (!bar) return '';
  const wanted = 'most' in bar ? `at most ${bar.most}` : `at least ${bar.least}`;
  return `, ${wanted}${missOf(figure) > 1 ? ': MISSED' : ''}`;
}
