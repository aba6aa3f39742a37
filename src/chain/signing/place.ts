import type { Sequencer } from './createSequencer.ts';
import { timeoutHeightFrom, timeoutTimestampFrom } from './expiry.ts';
import type { SignedTx } from './signer.ts';
import type { SigningParts } from './signingParts.ts';

/** What keeps a transaction from being carried out twice: its sequence and last height, or a timestamp of its own. */
export type Place = Pick<SignedTx, 'sequence' | 'timeoutHeight' | 'timeoutTimestampNs'> & {
  readonly accountNumber: bigint;
};

/**
 * The place of the next transaction, which is not taken yet. An unordered one carries sequence 0 and no height.
 * Source: cosmos-sdk `x/auth/ante/sigverify.go` verifyUnorderedNonce.
 * @throws RunnerError SIGNER_NOT_PRIMED
 */
export function choosePlace(
  { sequencer, blocks, clock, unordered }: SigningParts,
  { height, expiryBlocks, expiryMs }: { height: bigint; expiryBlocks?: number; expiryMs?: number },
): Place {
  const { accountNumber, sequence } = sequencer.peek();
  if (!unordered) return { accountNumber, sequence, timeoutHeight: timeoutHeightFrom(height, expiryBlocks) };
  const seen = blocks.latest() ?? { timeMs: clock.now(), seenAtMs: clock.now() };
  const timeoutTimestampNs = timeoutTimestampFrom(seen, clock.now(), unordered.random, expiryMs);
  return { accountNumber, sequence: 0n, timeoutHeight: 0n, timeoutTimestampNs };
}

/** From here on the sequence belongs to that transaction. An unordered one has none, here and in the two below. */
export function takePlace(sequencer: Sequencer, place: Omit<Place, 'accountNumber'>): void {
  if (place.timeoutTimestampNs === undefined) sequencer.take(place.sequence, place.timeoutHeight);
}

/** Gives back the place of a transaction that nobody else has. */
export function releasePlace(sequencer: Sequencer, place: Omit<Place, 'accountNumber'>): void {
  if (place.timeoutTimestampNs === undefined) sequencer.release(place.sequence);
}

/** The outcome of the transaction in that place is known. */
export function settlePlace(
  sequencer: Sequencer,
  place: Omit<Place, 'accountNumber'>,
  outcome: Parameters<Sequencer['settle']>[1],
): void {
  if (place.timeoutTimestampNs === undefined) sequencer.settle(place.sequence, outcome);
}
