import { compareText } from './compareText.ts';
import type { Sdl } from './sdl/sdl.ts';

/**
 * Sequence numbers of the leased IPs, as the reference counts them: every use is numbered in the order of the names, and the last use of a
 * name decides. Each target that is not global counts as a use of the empty name, so `to: service` moves all numbers up. It looks like an
 * oversight, but the numbers are on chain and in the hash. Source: chain-sdk `go/sdl/v2.go` computeEndpointSequenceNumbers.
 */
export function numberEndpoints(sdl: Sdl): ReadonlyMap<string, number> {
  const deployed = [...new Set(sdl.deployment.map(({ service }) => service))];
  const uses = deployed
    .flatMap((name) => sdl.services.get(name)?.expose ?? [])
    .flatMap(({ to }) => to)
    .filter(({ global, ip }) => !global || ip !== '')
    .map(({ ip }) => ip)
    .sort(compareText);
  return new Map(uses.map((ip, index) => [ip, index + 1]));
}
