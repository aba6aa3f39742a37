import { type Deposit, Source } from '../../chain/protocol/akash.ts';
import { decodeCoin } from '../../chain/protocol/coin.ts';
import { isDenom } from './isDenom.ts';
import { type Reason, refuse } from './refusal.ts';
import { sdkErrors, unregistered } from './sdkErrors.ts';

/** Source: chain-sdk `go/node/types/deposit/v1/errors.go`; its numbers go on where those of the attributes end. */
const INVALID_SOURCE: Reason = { codespace: 'akash', code: 4, text: 'invalid deposit source' };

/** Checks amount and sources of a deposit. @throws a refusal with code 1 of `undefined` for a bad coin, akash 4 for bad sources, sdk 2 for no number. */
export function validateDeposit(deposit: Deposit | undefined): void {
  if (!/^[+-]?\d{0,78}$/.test(deposit?.amount?.amount ?? '')) refuse(sdkErrors.txDecode, 'invalid integer');
  const coin = decodeCoin(deposit?.amount);
  if (!isDenom(coin.denom)) refuse(unregistered(`invalid denom: ${coin.denom}`));
  if (coin.amount < 0n) refuse(unregistered(`negative coin amount: ${coin.amount}`));
  validateSources(deposit?.sources ?? []);
}

/** Each source at most once, and one at least. @throws a refusal with akash 4. */
export function validateSources(sources: readonly Source[]): void {
  if (sources.length === 0) refuse(INVALID_SOURCE, 'empty deposit sources');
  for (const [index, source] of sources.entries()) {
    if (source !== Source.balance && source !== Source.grant)
      refuse(INVALID_SOURCE, `empty deposit source type ${source}`);
    if (sources.indexOf(source) < index) refuse(INVALID_SOURCE, `duplicate deposit source type ${source}`);
  }
}
