import { failQuery } from '../../../query/queryFailure.ts';
import { isDenom } from '../../../state/isDenom.ts';

/** @throws the status InvalidArgument when the text is no denom. Source: cosmos-sdk `types/coin.go` ValidateDenom. */
export function requireDenomArgument(denom: string): void {
  if (!isDenom(denom)) failQuery('InvalidArgument', `invalid denom: ${denom}`);
}
