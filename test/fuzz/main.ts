// npm run fuzz -- [--runs N] [--seed S] [--target sdl|manifest] [--only INDEX] [--json]: mutated files through what reads them.
// A failing input is named by seed and index: --seed S --only INDEX runs it alone.
import { parseArgs } from 'node:util';
import { peakMemoryMb } from '../../bench/peakMemoryMb.ts';
import { type FuzzFigures, fuzz } from './fuzz.ts';
import { targets } from './targets.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const names = (['sdl', 'manifest'] as const).filter((name) => values.target === undefined || values.target === name);
const runs = Math.ceil(Number(values.runs) / names.length);
const only = values.only === undefined ? undefined : Number(values.only);
const figures: FuzzFigures[] = names.map((name) =>
  fuzz(name, targets[name](), { runs, seed: Number(values.seed), only }),
);

for (const { target, runs: done, taken, slowestMs, failures } of figures) {
  const share = ((100 * taken) / Math.max(1, done)).toFixed(1);
  process.stdout.write(`${target}: ${done} inputs, ${share} % taken, slowest ${slowestMs.toFixed(1)} ms of CPU\n`);
  for (const failure of failures)
    process.stdout.write(`  --seed ${values.seed} --target ${target} --only ${failure.index}: ${failure.what}\n`);
}
const maxRssMb = Math.round(peakMemoryMb());
process.stdout.write(`at most ${maxRssMb} MB of memory\n`);
const ok = names.length > 0 && figures.every(({ failures }) => failures.length === 0);
if (values.json) process.stdout.write(`${JSON.stringify({ ok, seed: Number(values.seed), maxRssMb, figures })}\n`);
process.exitCode = ok ? 0 : 1;
