import { RunnerError } from '../../base/runnerError.ts';

/** Where a gateway is, as far as its URI says. */
export interface GatewayAddress {
  /** A name in lower case without a final point, or an IP address without brackets, in its usual form whatever form the URI had. */
  readonly host: string;
  readonly port: number;
}

/** Ports below that belong to other protocols; a provider's URI must not make us talk to those. */
const FIRST_FREE_PORT = 1024;
const HTTPS_PORT = 443;

/**
 * Reads a provider's host URI, which anyone may have written to the chain: https, a host, a port (443 when absent), nothing else.
 * @throws RunnerError GATEWAY_URI_INVALID naming what is wrong.
 */
export function parseHostUri(uri: string): GatewayAddress {
  const url = URL.parse(uri);
  const problem = url ? problemOf(url) : 'it is no URI';
  if (!url || problem) throw new RunnerError('GATEWAY_URI_INVALID', { uri: shown(uri), problem: problem ?? '' });
  return { host: url.hostname.replace(/^\[|\]$|\.$/g, ''), port: portOf(url) };
}

function problemOf(url: URL): string | undefined {
  if (url.protocol !== 'https:') return 'it does not begin with https://';
  if (url.username || url.password) return 'it holds a user name or password';
  if (url.pathname !== '/' || url.search || url.hash) return 'it holds more than host and port';
  const port = portOf(url);
  return port === HTTPS_PORT || port >= FIRST_FREE_PORT ? undefined : `its port ${port} belongs to another protocol`;
}

function portOf(url: URL): number {
  return url.port === '' ? HTTPS_PORT : Number(url.port);
}

/** The URI as an error may show it: short, printable, and without a password that somebody put into it. */
function shown(uri: string): string {
  return uri
    .replace(/\/\/[^/@]*@/, '//***@')
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 200);
}
