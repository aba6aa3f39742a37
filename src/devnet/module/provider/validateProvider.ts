import type { Provider } from '../../../chain/protocol/akash.ts';
import { requireAddress } from '../../state/address.ts';
import { validateAttributes } from '../../state/attributes.ts';
import { refuse } from '../../state/refusal.ts';
import { parseGoUrl } from './parseGoUrl.ts';
import { providerErrors } from './providerErrors.ts';

/** Checks what a provider says of itself. @throws refusals with provider 1, 2, 8, sdk 7, akash 1, 2. */
export function validateProvider(provider: Provider): void {
  requireHostUri(provider.hostUri);
  requireAddress(provider.owner, 'Invalid Provider Address');
  validateAttributes(provider.attributes, 'provider');
  requireWebsite(provider.info?.website ?? '');
}

/** `https://host[:port]` and no path behind it. */
function requireHostUri(uri: string): void {
  const url = parseGoUrl(uri) ?? refuse(providerErrors.invalidUri);
  if (url.scheme === '') refuse(providerErrors.notAbsoluteUri, `validating "${uri}" for absolute URI`);
  if (url.scheme !== 'https') refuse(providerErrors.invalidUri, `scheme in "${uri}" should be https`);
  if (url.host === '') refuse(providerErrors.invalidUri, `validating "${uri}" for valid host`);
  if (url.path !== '') refuse(providerErrors.invalidUri, `path in "${uri}" should be empty`);
}

function requireWebsite(website: string): void {
  if (!parseGoUrl(website)) refuse(providerErrors.invalidWebsite);
}
