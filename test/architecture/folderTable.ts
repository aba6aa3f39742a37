/**
 * The table of docs/architecture.md, as data: for each folder of `src`, the only other folders and the only packages it may import.
 * `chain/protocol` is a folder of its own here, because others may import it without the rest of `chain`.
 */
export interface FolderRule {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

const cosmjs = ['@cosmjs/*', 'cosmjs-types', 'long'];

export const folderTable: Readonly<Record<string, FolderRule>> = {
  base: { folders: [], packages: [] },
  'chain/protocol': {
    folders: ['base'],
    packages: [...cosmjs, '@akashnetwork/chain-sdk', '@bufbuild/protobuf', 'zod'],
  },
  chain: {
    folders: ['base', 'chain/protocol'],
    packages: [...cosmjs, '@noble/curves', '@peculiar/x509', 'reflect-metadata', 'ws', 'zod'],
  },
  manifest: { folders: ['base', 'chain/protocol'], packages: ['yaml', 'zod'] },
  bidding: { folders: ['base', 'chain/protocol', 'manifest'], packages: [] },
  gateway: {
    folders: ['base', 'chain', 'chain/protocol', 'manifest'],
    packages: ['ws', 'zod', '@noble/curves', '@peculiar/x509', 'reflect-metadata', '@cosmjs/*'],
  },
  tenant: {
    folders: ['base', 'chain', 'chain/protocol', 'manifest', 'bidding', 'gateway'],
    packages: ['tar', 'zod'],
  },
  github: { folders: ['base'], packages: ['octokit', 'zod'] },
  pool: { folders: ['base', 'chain/protocol', 'manifest', 'bidding', 'github'], packages: ['zod'] },
  'runner-provider': {
    folders: ['base', 'chain', 'chain/protocol', 'manifest', 'bidding', 'gateway', 'kube'],
    packages: ['fastify', 'ws', 'yaml', 'zod'],
  },
  kube: { folders: ['base'], packages: [] },
  devnet: {
    folders: ['base', 'chain/protocol'],
    packages: [...cosmjs, '@bitauth/libauth', '@grpc/grpc-js', '@noble/curves', 'sorted-btree', 'ws', 'zod'],
  },
  action: {
    folders: ['base', 'chain', 'chain/protocol', 'manifest', 'bidding', 'gateway', 'tenant', 'github'],
    packages: ['@actions/core', '@actions/github', 'zod'],
  },
  cli: {
    folders: [
      'base',
      'chain',
      'chain/protocol',
      'manifest',
      'bidding',
      'gateway',
      'tenant',
      'github',
      'pool',
      'runner-provider',
      'kube',
      'devnet',
    ],
    packages: ['commander', 'listr2', 'pino', 'yaml', 'zod'],
  },
};

/**
 * Doors to the world outside, and the only files or folders that may use them. Everything else gets a clock, a random source, a network
 * or a logger handed in, so that the whole system can run in one process under simulated time and faults.
 */
export const doors: Readonly<Record<string, readonly string[]>> = {
  'process.env': ['src/action/', 'src/cli/'],
  'process.exit': ['src/action/', 'src/cli/'],
  'process.stdout': ['src/action/', 'src/cli/'],
  'Date.now': ['src/base/clock.ts'],
  'new Date()': ['src/base/clock.ts'],
  'Math.random': [],
  setTimeout: ['src/base/clock.ts'],
  setInterval: ['src/base/clock.ts'],
  fetch: ['src/action/', 'src/cli/'],
  'throw new Error': [],
};
