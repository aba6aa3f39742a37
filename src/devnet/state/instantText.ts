const NS_PER_SECOND = 1_000_000_000n;

/**
 * A moment (nanoseconds since the Unix epoch) as proto JSON has it: `2026-11-22T22:03:51.339400799Z`, with as many groups of three decimals
 * as it needs. Source: gogoproto `jsonpb` Timestamp.
 */
export function instantText(ns: bigint): string {
  const nanos = ((ns % NS_PER_SECOND) + NS_PER_SECOND) % NS_PER_SECOND;
  const seconds = new Date(Number((ns - nanos) / NS_PER_SECOND) * 1000).toISOString().slice(0, -'.000Z'.length);
  const decimals = nanos
    .toString()
    .padStart(9, '0')
    .replace(/(000){1,3}$/, '');
  return `${seconds}${decimals === '' ? '' : `.${decimals}`}Z`;
}
