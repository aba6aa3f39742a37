const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  Ki: 2 ** 10,
  M: 1e6,
  Mi: 2 ** 20,
  G: 1e9,
  Gi: 2 ** 30,
  T: 1e12,
  Ti: 2 ** 40,
  P: 1e15,
  Pi: 2 ** 50,
  E: 1e18,
  Ei: 2 ** 60,
};
const NUMBER = /^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/**
 * Bytes of a size such as `512Mi`, `1.5Gi`, `1G` or plain `1048576`; suffixes are case-sensitive, fractions are cut off. Computed in
 * doubles as the reference does (chain-sdk `go/sdl/units.go`), since a byte more or less is another manifest hash.
 * @returns undefined for anything else.
 */
export function parseSize(text: string): bigint | undefined {
  const [, number = '', suffix = ''] = /^(.*?)([A-Za-z]i?)?$/s.exec(text) ?? [];
  const factor = suffix === '' ? 1 : SUFFIXES[suffix];
  if (factor === undefined || !NUMBER.test(number)) return undefined;
  const bytes = Number(number) * factor;
  return bytes < 2 ** 64 ? BigInt(Math.trunc(bytes)) : undefined;
}

/**
 * Thousandths of a CPU: `500m`, `0.5`, `4`; fractions of a thousandth are cut off. In doubles, as the reference does.
 * @returns undefined for anything else.
 */
export function parseCpu(text: string): number | undefined {
  if (/^\d{1,10}m$/.test(text)) return atMostUint32(Number(text.slice(0, -1)));
  return NUMBER.test(text) ? atMostUint32(Math.trunc(Number(text) * 1000)) : undefined;
}

/** Bytes in the largest binary unit that divides them: `8Gi`, `1536Mi`, `1000`. */
export function formatSize(bytes: bigint): string {
  for (const suffix of ['Ti', 'Gi', 'Mi', 'Ki']) {
    const factor = BigInt(SUFFIXES[suffix] ?? 1);
    if (bytes > 0n && bytes % factor === 0n) return `${bytes / factor}${suffix}`;
  }
  return bytes.toString();
}

function atMostUint32(value: number): number | undefined {
  return value < 2 ** 32 ? value : undefined;
}
