import { type Deposit, Source } from '../../chain/protocol/akash.ts';
import { decodeCoin } from '../../chain/protocol/coin.ts';
import { type Reason, refuse } from './refusal.ts';
import { unregistered } from './sdkErrors.ts';

/** Source: chain-sdk `go/node/types/deposit/v1/errors.go`; its numbers go on where those of the attributes end. */
const INVALID_SOURCE: Reason = { codespace: 'akash', code: 4, text: 'invalid deposit source' };
const DENOM = /^[a-zA-Z][a-zA-Z0-9/:._-]{2,127}$/;

/** Checks amount and sources of a deposit. @throws a refusal with code 1 of `undefined` for a bad coin, akash 4 for bad sources. */
export function validateDeposit(deposit: Deposit | undefined): void {
  const coin = decodeCoin(deposit?.amount);
  if (!DENOM.test(coin.denom)) refuse(unregistered(`invalid denom: ${coin.denom}`));
  if (coin.amount < 0n) refuse(unregistered(`negative coin amount: ${coin.amount}`));
  validateSources(deposit?.sources ?? []);
}

/** Each source at most once, and one at least. @throws a refusal with akash 4. */
export function validateSources(sources: readonly Source[]): void {
  if (sources.length === 0) refuse(INVALID_SOURCE, 'empty deposit sources');
  if (sources.some((source) => source !== Source.balance && source !== Source.grant)) refuse(INVALID_SOURCE);
  if (new Set(sources).size < sources.length) refuse(INVALID_SOURCE, 'duplicate deposit source');
}
