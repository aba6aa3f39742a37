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
  CLI_PORT_TAKEN: {
    code: 'AR9506',
    fault: 'user',
    message: '{option}: another program listens on {host} port {port}.',
    cure: 'Stop the other program, or name another port with {option}; 0 takes any free one.',
  },
  CLI_HOME_IN_USE: {
    code: 'AR9507',
    fault: 'user',
    message: '--home: {path} is there already.',
    cure: 'Start the devnet that is in it with devnet start --home, or name a new directory.',
  },
  CLI_DEVNET_UNREACHABLE: {
    code: 'AR9508',
    fault: 'peer',
    message: 'No devnet answers at {node} ({reason}).',
    cure: 'Start one with akash-runner devnet start, or name its RPC with --node.',
  },
  CLI_DEVNET_REFUSED: {
    code: 'AR9509',
    fault: 'user',
    message: 'The devnet refused {method}: {reason}.',
    cure: 'Correct what was asked for. A real node, and a devnet started with --no-control, know no such method at all.',
  },
  CLI_FILE_UNWRITABLE: {
    code: 'AR9510',
    fault: 'user',
    message: 'The file {path} cannot be written ({reason}).',
    cure: 'Check the path and that this user may write there.',
  },
  CLI_PASSPHRASE_MISSING: {
    code: 'AR9520',
    fault: 'user',
    message: 'The keyring needs its passphrase, and there is no terminal to ask at.',
    cure: 'Set AKASH_RUNNER_KEYRING_PASSPHRASE, or give --passphrase-fd with a file descriptor to read it from.',
  },
  CLI_NOT_CONFIRMED: {
    code: 'AR9521',
    fault: 'user',
    message: 'Not confirmed, so nothing was done.',
    cure: 'Answer y at the terminal, or give --yes where there is none; --dry-run shows what would be done.',
  },
  CLI_BALANCE_SHORT: {
    code: 'AR9522',
    fault: 'user',
    message: '{address} has {balance}{denom} and needs {needed}{denom}: {missing}{denom} are missing.',
    cure: 'Send it what is missing, lower the amount, or let somebody else pay (--fee-granter for fees, --deposit-sources grant).',
  },
  CLI_NOT_FOUND: {
    code: 'AR9523',
    fault: 'user',
    message: 'The chain has no {what} {id}.',
    cure: 'Check the id, the owner and the chain; what was just created shows from its block on.',
  },
  CLI_KEY_MISSING: {
    code: 'AR9524',
    fault: 'user',
    message: '--from: no key was named.',
    cure: 'Name one with --from or AKASH_FROM; akash-runner keys list shows those you have.',
  },
  CLI_GATEWAY_FAILED: {
    code: 'AR9525',
    fault: 'peer',
    message: 'The provider {provider} did not do it ({kind}): {reason}.',
    cure: 'Try again; if it stays so, look at the lease with lease status, or take another provider.',
  },
  CLI_EXPORT_UNSAFE: {
    code: 'AR9526',
    fault: 'user',
    message: 'An export shows the secret of the key {name}.',
    cure: 'Give --unsafe if you mean it, with an output that nobody else reads.',
  },
  CLI_ARGUMENT_INVALID: {
    code: 'AR9527',
    fault: 'user',
    message: '{option}: expected {expected}.',
    cure: 'Correct the value; --help shows examples.',
  },
  CLI_SDL_INVALID: {
    code: 'AR9528',
    fault: 'user',
    message: '{invalid} of {files} SDL file(s) invalid, {problems} problem(s) in all.',
    cure: 'Mend the places that were named; docs/sdl.md says what is accepted.',
  },
  CLI_SDL_UNFORMATTED: {
    code: 'AR9529',
    fault: 'user',
    message: '{unformatted} of {files} file(s) not in canonical form.',
    cure: 'Run akash-runner sdl fmt --write on them.',
  },
  CLI_OPTIONS_CLASH: {
    code: 'AR9530',
    fault: 'user',
    message: '{one} and {other} do not go together.',
    cure: 'Give one of the two.',
  },
  CLI_RUNNING_ALREADY: {
    code: 'AR9531',
    fault: 'user',
    message: 'The process {pid} is doing the same right now.',
    cure: 'Wait until it has ended; the same command then does it once more.',
  },
  CLI_UNFINISHED: {
    code: 'AR9532',
    fault: 'user',
    message:
      'An earlier run ordered this as deployment {dseq} and was killed before it was done; nothing was sent now.',
    cure: 'Go on with bid list, lease create and deployment send-manifest, or end it with deployment close; the same command orders another.',
  },
} as const satisfies Record<string, CatalogueEntry>;
