import { isIPv6 } from 'node:net';

/** The gateway's address as it goes on chain. */
export function hostUriOf(host: string, port: number): string {
  return `https://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
