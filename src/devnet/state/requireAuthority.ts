import { moduleAddress } from './address.ts';
import { type Reason, refuse } from './refusal.ts';
import { sdkErrors } from './sdkErrors.ts';

/** Source: cosmos-sdk `x/gov/types/errors.go`. */
const INVALID_SIGNER: Reason = {
  codespace: 'gov',
  code: 13,
  text: 'expected gov account as only signer for proposal message',
};

/** Who may change parameters: the gov module, and on a devnet, which has no votes, nobody but a simulation. */
export const AUTHORITY = moduleAddress('gov');

/** @throws a refusal with gov 13. */
export function requireAuthority(address: string): void {
  if (address !== AUTHORITY) refuse(INVALID_SIGNER, `invalid authority; expected ${AUTHORITY}, got ${address}`);
}

/**
 * The end of every message that only governance may send: people are refused, and the gov module, in whose name somebody may simulate, is told
 * that a devnet has none. Its parameters are those of its genesis.
 * @throws refusals with gov 13 and sdk 37.
 */
export function refuseGovernance(authority: string): never {
  requireAuthority(authority);
  return refuse(sdkErrors.notSupported, 'a devnet has no governance');
}
