import { fromAtomics, toAtomics } from '../chain/decimal.ts';
import type { RentalOnChain } from '../chain/watchRental.ts';

/**
 * What is new on the chain since the last look, as sentences.
 * @param nameOf a short name for a provider's address.
 */
export function describeRental(
  before: RentalOnChain | undefined,
  now: RentalOnChain,
  nameOf: (address: string) => string,
): string[] {
  const told: string[] = [];
  if (now.orderHeight && !before?.orderHeight) told.push(`block ${now.orderHeight}: order open, dseq ${now.dseq}`);
  const bids = now.bids.slice(before?.bids.length ?? 0).map((bid) => `${nameOf(bid.provider)} ${shown(bid.price)}`);
  if (bids.length > 0) told.push(`block ${now.height}: bids ${bids.join(', ')}`);
  if (now.lease && !before?.lease) {
    told.push(`block ${now.lease.height}: lease with ${nameOf(now.lease.provider)} at ${shown(now.lease.price)}`);
  }
  if (before?.deploymentActive && !now.deploymentActive) told.push(`block ${now.height}: closed, the rest is refunded`);
  return told;
}

function shown(price: string): string {
  return `${fromAtomics(toAtomics(price))} uact/block`;
}
