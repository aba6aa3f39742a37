import { InvalidArgumentError } from 'commander';

/** A TCP port, 0 for any free one. @throws InvalidArgumentError, which commander shows with the option's name. */
export function parsePort(text: string): number {
  return parseWhole(text, 65_535, 'a port from 0 to 65535');
}

/** Milliseconds up to a day. @throws InvalidArgumentError. */
export function parseMs(text: string): number {
  return parseWhole(text, 86_400_000, 'a number of milliseconds up to 86400000');
}

/** How many, from 1 to 100. @throws InvalidArgumentError. */
export function parseCount(text: string): number {
  const count = parseWhole(text, 100, 'a number from 1 to 100');
  if (count === 0) throw new InvalidArgumentError('Expected a number from 1 to 100.');
  return count;
}

/** When blocks are made. */
export type BlockTime =
  | { readonly kind: 'interval'; readonly intervalMs: number }
  | { readonly kind: 'instant' }
  | { readonly kind: 'manual' };

/** `instant`, `manual`, or an interval in milliseconds of at least 10. @throws InvalidArgumentError. */
export function parseBlockTime(text: string): BlockTime {
  if (text === 'instant' || text === 'manual') return { kind: text };
  const expected = '"instant", "manual" or milliseconds from 10 to 3600000';
  const intervalMs = parseWhole(text, 3_600_000, expected);
  if (intervalMs < 10) throw new InvalidArgumentError(`Expected ${expected}.`);
  return { kind: 'interval', intervalMs };
}

/** One or more node addresses, separated by commas. */
export function parseNodes(text: string): string[] {
  const nodes = text
    .split(',')
    .map((node) => node.trim())
    .filter((node) => node !== '');
  if (nodes.length === 0) throw new InvalidArgumentError('Expected one or more addresses, separated by commas.');
  return nodes;
}

function parseWhole(text: string, most: number, expected: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw new InvalidArgumentError(`Expected ${expected}.`);
  return value;
}
