import { unwrap } from '../../src/base/result.ts';
import type { GroupSpec } from '../../src/chain/protocol/akash.ts';
import { buildGroups } from '../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../src/manifest/buildManifest.ts';
import { canonicalJson } from '../../src/manifest/canonicalJson.ts';
import { manifestVersion } from '../../src/manifest/manifestVersion.ts';
import { parseSdl } from '../../src/manifest/sdl/parseSdl.ts';
import { RUN_ATTRIBUTE, type Stage } from './stage.ts';

/** What a tenant orders, and what it will send to the winner. */
export interface SomeOrder {
  readonly groups: readonly GroupSpec[];
  readonly manifestJson: string;
  readonly hash: Uint8Array;
}

/** uact per block: small beside any deposit, whatever number of blocks a slow node makes of this run. */
export const MOST_PRICE = 100;

/**
 * One small service per group, through our own SDL and manifest code. Asks for this run's attribute, so that only its providers may bid.
 * @param options.env what makes one manifest differ from the next, and so its hash.
 * @param options.storage attributes of the volume.
 */
export function someOrder(
  stage: Stage,
  options: {
    env?: string;
    groups?: readonly string[];
    attributes?: Readonly<Record<string, string>>;
    auditors?: readonly string[];
    storage?: Readonly<Record<string, unknown>>;
    price?: number;
  } = {},
): SomeOrder {
  const { env = 'first', groups = ['akr'], attributes = {}, auditors = [], storage, price = MOST_PRICE } = options;
  const each = <Value>(value: (group: string) => Value) => Object.fromEntries(groups.map((g) => [g, value(g)]));
  const service = {
    image: 'docker.io/library/busybox:1.37',
    command: ['sleep', 'infinity'],
    env: [`CONFORMANCE=${env}`],
    expose: [{ port: 65022, to: [{ global: true }] }],
    ...(storage && { params: { storage: { data: { mount: '/data' } } } }),
  };
  const volumes = storage
    ? [{ size: '512Mi' }, { name: 'data', size: '512Mi', attributes: storage }]
    : { size: '512Mi' };
  const resources = { cpu: { units: 0.5 }, memory: { size: '256Mi' }, storage: volumes };
  const placement = {
    attributes: { [RUN_ATTRIBUTE]: stage.runId, ...attributes },
    ...(auditors.length > 0 && { signedBy: { allOf: [...auditors] } }),
  };
  const sdl = {
    version: '2.0',
    services: each(() => service),
    profiles: {
      compute: { small: { resources } },
      placement: each(() => ({ ...placement, pricing: { small: { denom: 'uact', amount: price } } })),
    },
    deployment: each((group) => ({ [group]: { profile: 'small', count: 1 } })),
  };
  const parsed = unwrap(parseSdl(JSON.stringify(sdl)));
  const manifest = buildManifest(parsed);
  return {
    groups: buildGroups(parsed),
    manifestJson: canonicalJson(manifest),
    hash: manifestVersion(manifest),
  };
}
