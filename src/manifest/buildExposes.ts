import { compareText } from './compareText.ts';
import type { ManifestEndpoint, ManifestExpose } from './manifest.ts';
import type { ExposeTarget, SdlExpose } from './sdl/sdl.ts';
import { sortAsGo } from './sortAsGo.ts';

const WITHIN_GROUP: ExposeTarget = { global: false, service: '', ip: '' };

/** One expose per target, in the reference's order: service, port, protocol, global first. Source: chain-sdk `go/sdl/expose.go`. */
export function buildExposes(
  exposes: readonly SdlExpose[],
  endpointNumbers: ReadonlyMap<string, number>,
): ManifestExpose[] {
  const built = exposes.flatMap((expose) =>
    (expose.to.length > 0 ? expose.to : [WITHIN_GROUP]).map((to) => buildExpose(expose, to, endpointNumbers)),
  );
  return sortAsGo(built, compareExposes);
}

/** Negative, zero or positive as `a` stands before, beside or after `b` in a manifest. */
export function compareExposes(a: ManifestExpose, b: ManifestExpose): number {
  return (
    compareText(a.service, b.service) ||
    a.port - b.port ||
    compareText(a.proto, b.proto) ||
    Number(b.global) - Number(a.global)
  );
}

/** What the exposes need on chain, in their order: HTTP or a port for each global one, and its leased IP after it. */
export function listEndpoints(exposes: readonly ManifestExpose[]): ManifestEndpoint[] {
  return exposes.filter(({ global }) => global).flatMap(endpointsOf);
}

/** Whether an expose goes through the provider's shared HTTP ingress: global TCP that is port 80 outside. */
export function isIngress(expose: ManifestExpose): boolean {
  return expose.global && expose.proto === 'TCP' && (expose.externalPort || expose.port) === 80;
}

function endpointsOf(expose: ManifestExpose): ManifestEndpoint[] {
  const reach: ManifestEndpoint = isIngress(expose) ? { sequence_number: 0 } : { kind: 1, sequence_number: 0 };
  const leased: ManifestEndpoint = { kind: 2, sequence_number: expose.endpointSequenceNumber };
  return expose.ip === '' ? [reach] : [reach, leased];
}

function buildExpose(expose: SdlExpose, to: ExposeTarget, numbers: ReadonlyMap<string, number>): ManifestExpose {
  return {
    port: expose.port,
    externalPort: expose.as,
    proto: expose.proto,
    service: to.service,
    global: to.global,
    hosts: expose.accept,
    httpOptions: expose.httpOptions,
    ip: to.ip,
    endpointSequenceNumber: to.ip === '' ? 0 : (numbers.get(to.ip) ?? 0),
  };
}
