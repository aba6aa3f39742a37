/** Largest first; where two forms are equally long, the binary one stands. Source of the suffixes: chain-sdk `go/sdl/units.go`. */
const SUFFIXES: ReadonlyArray<readonly [suffix: string, factor: bigint]> = [
  ['Ti', 2n ** 40n],
  ['Gi', 2n ** 30n],
  ['Mi', 2n ** 20n],
  ['Ki', 2n ** 10n],
  ['T', 10n ** 12n],
  ['G', 10n ** 9n],
  ['M', 10n ** 6n],
  ['k', 10n ** 3n],
];

/** Bytes as a person would write them in an SDL, and always exactly: `512Mi`, `5G`, or the plain number. */
export function formatBytes(bytes: bigint): string | number {
  const exact = SUFFIXES.filter(([, factor]) => bytes > 0n && bytes % factor === 0n);
  const forms = exact.map(([suffix, factor]) => `${bytes / factor}${suffix}`);
  const shortest = forms.reduce((best, form) => (form.length < best.length ? form : best), bytes.toString());
  return shortest === bytes.toString() ? Number(bytes) : shortest;
}

/** CPU as a person would write it: whole cores, else thousandths as `500m`. */
export function formatCpu(milli: number): string | number {
  return milli % 1000 === 0 ? milli / 1000 : `${milli}m`;
}
