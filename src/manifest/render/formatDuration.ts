const UNITS = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** A duration as Go writes it, in one unit: `24h`, `90m`, `1500ms`; what is finer than a millisecond is written in nanoseconds. */
export function formatDuration(ms: number): string {
  for (const [unit, factor] of UNITS) if (ms % factor === 0) return `${ms / factor}${unit}`;
  const whole = Math.floor(ms);
  return `${whole === 0 ? '' : `${whole}ms`}${Math.round((ms - whole) * 1e6)}ns`;
}
