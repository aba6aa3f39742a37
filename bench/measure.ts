/** One figure: the middle of several runs, with the extremes beside it, since machines are noisy. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
  /** What it is to come to at most, or at least. */
  readonly bar?: Bar;
}

export type Bar = { readonly most: number } | { readonly least: number };

/** Runs `once` several times, each giving one sample in `unit`, after one run that does not count. */
export async function measure(
  name: string,
  unit: string,
  runs: number,
  once: () => number | Promise<number>,
): Promise<Figure> {
  await once();
  const samples: number[] = [];
  for (let run = 0; run < runs; run++) samples.push(await once());
  samples.sort((a, b) => a - b);
  const at = (share: number) => round(samples[Math.floor((samples.length - 1) * share)] ?? Number.NaN);
  return { name, unit, median: at(0.5), min: at(0), max: at(1), runs };
}

/** How many times a second `work` was done, given how often and when it began (`performance.now()`). */
export function perSecond(times: number, startMs: number): number {
  return (times * 1000) / (performance.now() - startMs);
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** The figure with what it is to come to. */
export function withBar(figure: Figure, bar: Bar): Figure {
  return { ...figure, bar };
}

/** How far the figure is beyond its bar: 1 is just at it, 2 twice as bad. 0 for one without a bar. */
export function missOf({ bar, median }: Figure): number {
  if (!bar) return 0;
  return 'most' in bar ? median / bar.most : bar.least / median;
}
