import type { Provider } from '../../../chain/protocol/akash.ts';
import { requireAddress } from '../../state/address.ts';
import { validateAttributes } from '../../state/attributes.ts';
import { refuse } from '../../state/refusal.ts';
import { providerErrors } from './providerErrors.ts';

/** Checks what a provider says of itself. @throws refusals with provider 1, 2, 8, sdk 7, akash 1, 2. */
export function validateProvider(provider: Provider): void {
  requireHostUri(provider.hostUri);
  requireAddress(provider.owner, 'Invalid Provider Address');
  validateAttributes(provider.attributes, 'provider');
  requireWebsite(provider.info?.website ?? '');
}

/** `https://host[:port]` and nothing behind it. */
function requireHostUri(uri: string): void {
  const match = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)/.exec(uri);
  const [, scheme, host, path] = match ?? [];
  if (scheme === undefined) refuse(providerErrors.notAbsoluteUri, `validating "${uri}" for absolute URI`);
  if (scheme !== 'https') refuse(providerErrors.invalidUri, `scheme in "${uri}" should be https`);
  if (!host) refuse(providerErrors.invalidUri, `validating "${uri}" for valid host`);
  if (path !== '') refuse(providerErrors.invalidUri, `path in "${uri}" should be empty`);
}

/** Go's parser takes nearly anything for a URL, but no control characters and no broken escapes. */
function requireWebsite(website: string): void {
  if (/\p{Cc}|%(?![0-9a-fA-F]{2})/u.test(website)) refuse(providerErrors.invalidWebsite);
}
