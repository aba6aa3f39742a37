import { err, ok, type Result } from '../base/result.ts';

/** The lease's part of a path. The owner is never in it: that is whoever signed the token. */
export interface LeasePath {
  readonly dseq: bigint;
  readonly gseq: number;
  readonly oseq: number;
}

/**
 * The provider's routes (upstream `gateway/rest/router.go`) with `:name` where a path varies, as fastify writes it. `manifest` is a PUT,
 * `logs`, `events` and `shell` are WebSocket upgrades, all others are GETs. `version`, `address` and `status` need no token.
 */
export const routePatterns = {
  version: '/version',
  address: '/address',
  status: '/status',
  manifest: '/deployment/:dseq/manifest',
  leaseManifest: '/lease/:dseq/:gseq/:oseq/manifest',
  leaseStatus: '/lease/:dseq/:gseq/:oseq/status',
  serviceStatus: '/lease/:dseq/:gseq/:oseq/service/:service/status',
  logs: '/lease/:dseq/:gseq/:oseq/logs',
  events: '/lease/:dseq/:gseq/:oseq/kubeevents',
  shell: '/lease/:dseq/:gseq/:oseq/shell',
} as const;

export type RouteName = keyof typeof routePatterns;
export type RouteParams = Readonly<Record<string, string>>;
export type LeaseRoute = 'leaseManifest' | 'leaseStatus' | 'logs' | 'events' | 'shell';

/** Where the manifest of a deployment goes. */
export function manifestPath(dseq: bigint): string {
  return fillPattern('manifest', { dseq });
}

/** The path of one of a lease's routes. */
export function leasePath(route: LeaseRoute, lease: LeasePath): string {
  return fillPattern(route, lease);
}

/** The path of one service's status. */
export function serviceStatusPath(lease: LeasePath, service: string): string {
  return fillPattern('serviceStatus', { ...lease, service });
}

/** The route that a path (without its query) belongs to, with what stands for its `:names`; undefined when there is none. */
export function matchRoute(path: string): { name: RouteName; params: RouteParams } | undefined {
  const segments = path.split('/');
  for (const [name, pattern] of Object.entries(routePatterns)) {
    const params = matchSegments(pattern.split('/'), segments);
    if (params) return { name: name as RouteName, params };
  }
  return undefined;
}

/** Reads `dseq` alone: a decimal uint64 above zero. The error is a sentence for the body of a 400. */
export function parseDseqParam(params: RouteParams): Result<bigint, string> {
  const dseq = parseUnsigned(params['dseq'], 64);
  return dseq ? ok(dseq) : err('dseq is not a number above zero');
}

/** Reads `dseq`, `gseq`, `oseq`, each a decimal number above zero. The error is a sentence for the body of a 400. */
export function parseLeaseParams(params: RouteParams): Result<LeasePath, string> {
  const dseq = parseDseqParam(params);
  if (!dseq.ok) return dseq;
  const gseq = parseUnsigned(params['gseq'], 32);
  const oseq = parseUnsigned(params['oseq'], 32);
  if (!gseq || !oseq) return err('gseq or oseq is not a number above zero');
  return ok({ dseq: dseq.value, gseq: Number(gseq), oseq: Number(oseq) });
}

function fillPattern(route: RouteName, values: object): string {
  const byName = values as Readonly<Record<string, string | number | bigint>>;
  return routePatterns[route].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(byName[name])));
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): RouteParams | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const found = decodeSegment(segments[index] ?? '');
    if (expected.startsWith(':') && found) params[expected.slice(1)] = found;
    else if (expected !== found) return undefined;
  }
  return params;
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function parseUnsigned(text: string | undefined, bits: number): bigint | undefined {
  if (!text || !/^\d{1,20}$/.test(text)) return undefined;
  const value = BigInt(text);
  return value < 1n << BigInt(bits) ? value : undefined;
}
