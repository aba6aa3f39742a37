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
  DEVNET_VALUE_UNKNOWN: {
    code: 'AR8505',
    fault: 'system',
    message: 'A record of the devnet holds a {kind}, which could not be kept.',
    cure: 'This is a defect of the devnet: please report it with the message or query that was sent.',
  },
  DEVNET_TIME_BACK: {
    code: 'AR8506',
    fault: 'user',
    message: 'A devnet cannot go back in time: that would be a step of {ms} ms.',
    cure: 'Name a later time, or go back to a snapshot with devnet_revert.',
  },
  DEVNET_ADDRESS_BLOCKED: {
    code: 'AR8507',
    fault: 'user',
    message: '{address} is the account of a module: what it holds belongs to others.',
    cure: 'Name the address of a person.',
  },
  DEVNET_SNAPSHOT_UNKNOWN: {
    code: 'AR8508',
    fault: 'user',
    message: 'The devnet has no snapshot "{id}".',
    cure: 'Each is good for one devnet_revert, which uses up later ones too; devnet_info lists those that are left.',
  },
  DEVNET_DUMP_DAMAGED: {
    code: 'AR8509',
    fault: 'user',
    message: 'This is no whole snapshot of a devnet: {problem}.',
    cure: 'Take the snapshot again; a file that was cut off or changed cannot be used.',
  },
  DEVNET_DUMP_FOREIGN: {
    code: 'AR8510',
    fault: 'user',
    message: 'The snapshot is of another chain: its {what} is {theirs}, here it is {ours}.',
    cure: 'Start the devnet with the genesis file and chain id that the snapshot was taken under.',
  },
  DEVNET_HOME_LOCKED: {
    code: 'AR8511',
    fault: 'user',
    message: 'The devnet in {home} is running already: {file} is locked.',
    cure: 'Stop the other process, or name another directory with --home.',
  },
  DEVNET_HOME_DAMAGED: {
    code: 'AR8512',
    fault: 'user',
    message: 'The chain kept in {file} is damaged: {problem}.',
    cure: 'Bring the file back from a copy, restore a snapshot into a new home, or delete it to begin again from genesis.',
  },
  DEVNET_HOME_FOREIGN: {
    code: 'AR8513',
    fault: 'user',
    message: 'The chain kept in {file} is another one: its {what} is {kept}, asked for was {given}.',
    cure: 'Start it as it was begun, or name another directory with --home.',
  },
  DEVNET_HOME_FAILED: {
    code: 'AR8514',
    fault: 'system',
    message: 'The chain cannot be kept in {file}: {reason}.',
    cure: 'Check the directory, its rights and the space on its disk. The last announced block is safe.',
  },
} as const satisfies Record<string, CatalogueEntry>;
