import type { CatalogueEntry } from './entry.ts';

export const cliErrors = {
  CLI_FILE_UNREADABLE: {
    code: 'AR9501',
    fault: 'user',
    message: '{option}: the file {path} cannot be read ({reason}).',
    cure: 'Check the path and that this user may read it.',
  },
  CLI_MNEMONIC_MISSING: {
    code: 'AR9502',
    fault: 'user',
    message: 'No mnemonic was given.',
    cure: 'Put it into a file and name that with --mnemonic-file, or set AKASH_RUNNER_MNEMONIC. It is never taken from an argument.',
  },
  CLI_GITHUB_TOKEN_MISSING: {
    code: 'AR9503',
    fault: 'user',
    message: 'GITHUB_TOKEN is not set.',
    cure: 'Set it to a token that may read the workflow runs of the repository (actions: read).',
  },
  CLI_SECRET_FILE_OPEN: {
    code: 'AR9504',
    fault: 'user',
    message: '{option}: the file {path} can be read by others (mode {mode}).',
    cure: 'Take their rights away: chmod 600.',
  },
  CLI_REAP_INCOMPLETE: {
    code: 'AR9505',
    fault: 'peer',
    message: '{failed} rentals whose run has ended are still open.',
    cure: 'Run it again; if they stay open, look with --verbose at what the chain says, and at what the wallet has left for fees.',
  },
} as const satisfies Record<string, CatalogueEntry>;
