import type { CatalogueEntry } from './entry.ts';

export const providerErrors = {
  PROVIDER_CONFIG_INVALID: {
    code: 'AR8001',
    fault: 'user',
    message: 'The provider configuration is not valid: {problems}.',
    cure: 'Correct the named fields in the file that --config names.',
  },
  EXECUTOR_CHAIN_REFUSED: {
    code: 'AR8002',
    fault: 'user',
    message: 'The local executor does not run work of chain "{chainId}".',
    cure: 'Local processes are for devnets only: use a chain whose id begins with "devnet", or another executor.',
  },
  EXECUTOR_IMAGE_UNMAPPED: {
    code: 'AR8003',
    fault: 'user',
    message: 'Image "{image}" is not mapped to a command of this host.',
    cure: 'Ask for an image that this provider names, or let the provider add it to "images" in its configuration.',
  },
  EXECUTOR_COMMAND_MISSING: {
    code: 'AR8004',
    fault: 'user',
    message: 'Service "{service}" has no command, and image "{image}" has no entrypoint here.',
    cure: 'Give the service a command in the manifest, or the image an "entrypoint" in the configuration.',
  },
  EXECUTOR_PLATFORM_REFUSED: {
    code: 'AR8005',
    fault: 'user',
    message: 'The local executor does not run on "{platform}": it knows processes by Linux\' /proc.',
    cure: 'Run the provider agent on Linux.',
  },
  EXECUTOR_START_FAILED: {
    code: 'AR8006',
    fault: 'system',
    message: 'Replica {replica} of service "{service}" could not be started: {reason}.',
    cure: 'Look at the log of the agent; it tries again with its next reconciliation.',
  },
  EXECUTOR_STOP_FAILED: {
    code: 'AR8007',
    fault: 'system',
    message: 'Processes {pids} did not end after being killed.',
    cure: 'Look for processes in uninterruptible sleep; the agent tries again with its next reconciliation.',
  },
} as const satisfies Record<string, CatalogueEntry>;
