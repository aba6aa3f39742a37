import { isIP } from 'node:net';
import { RunnerError } from '../../base/runnerError.ts';
import { isPublicAddress } from './hostPolicy.ts';

/** All IP addresses of a name. */
export type LookUp = (host: string) => Promise<readonly string[]>;

/**
 * The addresses to connect to, IPv4 first. One that is not public refuses the whole host: an honest name does not lead to both.
 * What comes back is what must be connected to; looking the name up again could give something else.
 * @param options.allowPrivate see mayConnectPrivately.
 * @throws RunnerError GATEWAY_HOST_REFUSED; whatever `lookUp` throws.
 */
export async function resolveGateway(
  host: string,
  options: { allowPrivate: boolean; lookUp: LookUp },
): Promise<readonly string[]> {
  // Node looks up no IP address, so a check that lived in a lookup alone would never see one.
  const addresses = isIP(host) ? [host] : await options.lookUp(host);
  const refused = options.allowPrivate ? undefined : addresses.find((address) => !isPublicAddress(address));
  if (refused !== undefined) throw new RunnerError('GATEWAY_HOST_REFUSED', { host, address: refused });
  return [...addresses].sort((a, b) => isIP(a) - isIP(b));
}
