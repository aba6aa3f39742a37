import type { LeaseClosedReason } from '../../../chain/protocol/akash.ts';
import { refuse } from '../../state/refusal.ts';
import { marketErrors } from './marketErrors.ts';

/** A provider's reasons are the numbers from 10000 to 19999. @throws a refusal with market 33. */
export function requireProviderReason(reason: LeaseClosedReason): void {
  if (reason < 10_000 || reason > 19_999) {
    refuse(marketErrors.invalidLeaseClosedReason, `value "${reason}" range 10000..19999`);
  }
}
