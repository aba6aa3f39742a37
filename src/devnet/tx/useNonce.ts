import { tryAddNonce } from '../module/auth/unorderedNonces.ts';
import type { Context } from '../state/context.ts';
import type { GasMeter } from '../state/gasMeter.ts';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { DecodedTx } from './decodeTx.ts';
import { signersOf } from './signersOf.ts';

const MAX_TTL_NANOS = 600_000_000_000n;
/** Twice the price of fetching and removing a nonce, which somebody will have to do. */
const GAS = 2240;

/**
 * Uses up the timeout of an unordered transaction, for each of its signers: it takes the place of their sequences. Source: cosmos-sdk
 * `x/auth/ante/sigverify.go` verifyUnorderedNonce with its defaults.
 * @param isSimulated then nothing is refused for having been used, but costs the same. (The node's estimate leaves this out, and is too low.)
 * @throws a refusal with sdk 18 for a missing, passed, too far or used timeout.
 */
export function useNonce(context: Context, gas: GasMeter, tx: DecodedTx, isSimulated: boolean): void {
  const timeoutNanos = requireTimeout(context, tx);
  gas.charge(GAS, 'unordered tx');
  for (const sender of signersOf(tx)) {
    if (tryAddNonce(context, { timeoutNanos, sender }) || isSimulated) continue;
    const why = `sender ${sender} has already used timeout ${timeoutNanos}`;
    refuse(sdkErrors.invalidRequest, `failed to add unordered nonce: ${why}`);
  }
}

function requireTimeout({ timeMs }: Context, { timeoutNanos }: DecodedTx): bigint {
  const now = BigInt(timeMs) * 1_000_000n;
  if (timeoutNanos === undefined)
    return refuse(sdkErrors.invalidRequest, 'unordered transaction must have timeout_timestamp set');
  if (timeoutNanos < now)
    refuse(sdkErrors.invalidRequest, 'unordered transaction has a timeout_timestamp that has already passed');
  if (timeoutNanos > now + MAX_TTL_NANOS) refuse(sdkErrors.invalidRequest, 'unordered tx ttl exceeds 10m0s');
  return timeoutNanos;
}
