import { isAddress } from '../state/address.ts';
import { failQuery } from './queryFailure.ts';

/** @throws the status InvalidArgument when the text is no address. `what` is `owner` or `provider`. */
export function requireAddressArgument(text: string, what: string): void {
  if (!isAddress(text)) failQuery('InvalidArgument', `invalid ${what} address`);
}
