import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openHome } from '../../../../src/devnet/home/openHome.ts';
import { createMachine } from '../../../../src/devnet/machine/createMachine.ts';
import type { BlockMode } from '../../../../src/devnet/node/blockMode.ts';
import { createNode } from '../../../../src/devnet/node/createNode.ts';
import type { Pruning } from '../../../../src/devnet/node/pruning.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import { genesisOf } from '../signing.ts';

/** A directory that is gone after the test. */
export function temporaryHome(): string {
  const directory = mkdtempSync(join(tmpdir(), 'devnet-home-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** A node that keeps its chain in the directory, as startDevnet makes it. */
export function nodeIn(
  directory: string,
  { mode = { kind: 'manual' }, pruning, startMs }: { mode?: BlockMode; pruning?: Pruning; startMs?: number } = {},
) {
  const machine = createMachine(genesisOf());
  const home = openHome(directory, { chainId: machine.chainId, genesisHash: hex(machine.appHash()), mode });
  const clock = createManualClock(startMs);
  const { keeper, resumed } = home;
  const node = createNode({ machine, clock, pruning, keeper, ...(resumed && { resumed }) });
  return { node, home, clock };
}
