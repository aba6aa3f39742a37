import type { LeaseId } from '../../../chain/protocol/ids.ts';
import type { ImageMapping } from './findImage.ts';

/** Where programs of the host are looked for when nothing else is said. */
export const DEFAULT_SEARCH_PATH: readonly string[] = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
];

export interface EnvironmentSources {
  readonly lease: LeaseId;
  /** `NAME=value` of the manifest; entries without a name are left out. */
  readonly manifestEnv: readonly string[];
  readonly image: ImageMapping;
  readonly searchPath: readonly string[];
  readonly publicHostname: string;
  /** HOME, TMPDIR and working directory. */
  readonly privateDirectory: string;
}

/**
 * The whole environment of a service: nothing of the agent's own. The names AKASH_… are upstream's (`cluster/kube/builder/workload.go`),
 * added where the manifest has none; HOME and TMPDIR always are the private directory.
 */
export function buildEnvironment(sources: EnvironmentSources): Record<string, string> {
  const { image, privateDirectory } = sources;
  return {
    PATH: [...(image.path ?? []), ...sources.searchPath].join(':'),
    LANG: 'C.UTF-8',
    ...image.env,
    ...leaseEnvironment(sources),
    ...parseEntries(sources.manifestEnv),
    HOME: privateDirectory,
    TMPDIR: privateDirectory,
  };
}

function leaseEnvironment({ lease, publicHostname }: EnvironmentSources): Record<string, string> {
  return {
    AKASH_GROUP_SEQUENCE: String(lease.gseq),
    AKASH_DEPLOYMENT_SEQUENCE: String(lease.dseq),
    AKASH_ORDER_SEQUENCE: String(lease.oseq),
    AKASH_OWNER: lease.owner,
    AKASH_PROVIDER: lease.provider,
    AKASH_CLUSTER_PUBLIC_HOSTNAME: publicHostname,
  };
}

// A name that env(1) would take for a program or an option must not come through.
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

function parseEntries(entries: readonly string[]): Record<string, string> {
  const pairs = entries.map((entry) => {
    const [name = '', ...rest] = entry.split('=');
    return [name, rest.join('=')] as const;
  });
  return Object.fromEntries(pairs.filter(([name]) => NAME.test(name)));
}
