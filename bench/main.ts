// npm run bench [-- --json] [-- --short]: figures of this machine. The last line with --json is one JSON object.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type BenchSize, runBenchmarks } from './benchmarks.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, short: { type: 'boolean' } } });
const short: BenchSize = { runs: 5, transfers: 100, manifests: 200, choices: 2_000 };
const full: BenchSize = { runs: 15, transfers: 1_000, manifests: 2_000, choices: 50_000 };
const figures = await runBenchmarks(values.short ? short : full);
const machine = { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, node: process.versions.node };

for (const { name, unit, median, min, max } of figures)
  process.stdout.write(`${name.padEnd(46)} ${String(median).padStart(9)} ${unit} (${min} to ${max})\n`);
if (values.json) process.stdout.write(`${JSON.stringify({ ok: true, machine, figures })}\n`);
