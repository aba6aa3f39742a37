/**
 * Gas to set aside for what is simulated when its time comes. Generous: the preflight must not let a rental begin whose close cannot be
 * paid.
 */
export const ORDER_GAS = 600_000n;
export const LEASE_GAS = 2_000_000n;

/** Open bids that a close may have to refund: an order takes 21 (facts/chain.md §2.1). */
const MOST_BIDS = 21n;
const CLOSE_BASE_GAS = 300_000n;
const CLOSE_BID_GAS = 70_000n;

/** The fixed limit of a close that is signed at a signal, when there is no time to simulate. */
export const CLOSE_GAS = CLOSE_BASE_GAS + MOST_BIDS * CLOSE_BID_GAS;
