import type { Context } from '../../state/context.ts';
import { defineTable, sortable } from '../../state/table.ts';

interface Nonce {
  /** Nanoseconds since the Unix epoch. */
  readonly timeoutNanos: bigint;
  readonly sender: string;
}

const NANOS_PER_MS = 1_000_000n;
/** The oldest come first, so a block that finds none expired looks no further. */
const PORTION = 64;
const nonces = defineTable<Nonce, true>(
  'unordered-nonce',
  ({ timeoutNanos, sender }) => `${sortable(timeoutNanos)}/${sender}`,
);

/**
 * Uses up a timeout of a sender, which stands for the sequence of an unordered transaction. Source: cosmos-sdk `x/auth/keeper/keeper.go`
 * TryAddUnorderedNonce.
 * @returns whether it was still unused.
 */
export function tryAddNonce({ state }: Pick<Context, 'state'>, nonce: Nonce): boolean {
  if (nonces.find(state, nonce)) return false;
  nonces.put(state, nonce, true);
  return true;
}

/**
 * Forgets what no transaction can bear any more, at the beginning of each block: timeouts up to the block's time. Source: cosmos-sdk
 * `x/auth/keeper/keeper.go` RemoveExpiredUnorderedNonces, whose range ends with the block's time.
 */
export function removeExpiredNonces({ state, timeMs }: Context): void {
  const now = BigInt(timeMs) * NANOS_PER_MS;
  let expired: Nonce[];
  do {
    expired = nonces
      .list(state, '', PORTION)
      .map(({ key }) => parseKey(key))
      .filter(({ timeoutNanos }) => timeoutNanos <= now);
    for (const nonce of expired) nonces.remove(state, nonce);
  } while (expired.length === PORTION);
}

function parseKey(key: string): Nonce {
  const [timeoutNanos = '', sender = ''] = key.split('/');
  return { timeoutNanos: BigInt(timeoutNanos), sender };
}
