import type { CloseReport } from '../tenant/closeRental.ts';
import type { Rental } from '../tenant/rental.ts';
import type { Report } from './report.ts';

/** What a rental that is held has to tell. */
export function rentedNumbers(rental: Rental): Partial<Report> {
  const { provider, price, orderHeight, leaseHeight, blocksToLease, phasesMs } = rental;
  return { dseq: rental.lease.dseq, provider, price, orderHeight, leaseHeight, blocksToLease, phasesMs };
}

/** What a rental that was closed has to tell; what was measured before stays, the close's own time is added. */
export function closedNumbers(report: Report, closed: CloseReport): Report {
  const { deployments, phasesMs, ...numbers } = closed;
  // Where nothing was found, nothing is known: a rental that somebody else closed did not cost zero.
  const known = deployments.length > 0 ? numbers : {};
  return { ...report, ...known, phasesMs: { ...phasesMs, ...report.phasesMs, ...closeTime(phasesMs) } };
}

function closeTime(phasesMs: Readonly<Record<string, number>>): Record<string, number> {
  return phasesMs['close'] === undefined ? {} : { close: phasesMs['close'] };
}
