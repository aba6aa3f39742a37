const PLACES = 18;

/** A decimal of the chain as text (`"20.5"`, `"20.500000000000000000"`), times 10^18, so that it can be reckoned with exactly. */
export function toAtomics(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(PLACES, '0').slice(0, PLACES));
}

/** Shortest text of a number of atomics. */
export function fromAtomics(atomics: bigint): string {
  const digits = atomics.toString().padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return `${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Price times blocks, as the chain pays it out: whole coins, the rest dropped. */
export function timesBlocks(price: string, blocks: bigint): bigint {
  return (toAtomics(price) * blocks) / 10n ** BigInt(PLACES);
}
