import type { CatalogueEntry } from './entry.ts';

export const devnetErrors = {
  DEVNET_REFUSED: {
    code: 'AR8501',
    fault: 'user',
    message: 'The devnet refused a request: {log} (codespace {codespace}, code {abciCode}).',
    cure: 'Look the code up in the module named by the codespace; the devnet answers as the Akash node does.',
  },
  DEVNET_PORT_TAKEN: {
    code: 'AR8502',
    fault: 'user',
    message: 'The devnet cannot listen on {host} port {port}: another program does.',
    cure: 'Stop the other program, name another port, or use port 0 to get a free one.',
  },
  DEVNET_LISTEN_FAILED: {
    code: 'AR8503',
    fault: 'system',
    message: 'The devnet cannot listen on {host} port {port}: {reason}.',
    cure: 'Name an address of this machine and a port that this user may open.',
  },
  GENESIS_INVALID: {
    code: 'AR8504',
    fault: 'user',
    message: 'The genesis file is wrong at "{path}": {problem}.',
    cure: 'Correct the field; a genesis file is JSON with chainId and accounts of address and coins.',
  },
} as const satisfies Record<string, CatalogueEntry>;
