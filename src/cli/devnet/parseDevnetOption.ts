import { InvalidArgumentError } from 'commander';
import { type Pruning, parsePruning } from '../../devnet/node/pruning.ts';

/** `devnet advance`: blocks to make, or milliseconds to set the time forward. */
export type Advance =
  | { readonly kind: 'blocks'; readonly blocks: number }
  | { readonly kind: 'time'; readonly ms: number };

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const MOST_BLOCKS = 1_000_000;

/** A number of blocks up to a million, or a duration such as `90s`. @throws InvalidArgumentError, which commander shows. */
export function parseAdvance(text: string): Advance {
  const [, digits = '', unit] = /^(\d{1,9})(ms|s|m|h|d)?$/.exec(text) ?? [];
  const number = Number(digits);
  if (digits !== '' && unit !== undefined) return { kind: 'time', ms: number * (UNIT_MS[unit] ?? 1) };
  if (number >= 1 && number <= MOST_BLOCKS) return { kind: 'blocks', blocks: number };
  throw new InvalidArgumentError(
    'Expected a number of blocks from 1 to 1000000, or a duration such as 90s, 15m, 2h, 7d.',
  );
}

/** The node's `--pruning`. @throws InvalidArgumentError. */
export function parsePruningOption(text: string): { readonly keep: Pruning | undefined } {
  const keep = parsePruning(text);
  if (keep === null)
    throw new InvalidArgumentError('Expected default, nothing, everything, or a number of heights from 2 on.');
  return { keep };
}
