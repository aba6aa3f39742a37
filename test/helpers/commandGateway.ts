import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deploymentCommands } from '../../src/cli/deployment/deploymentCommands.ts';
import { leaseCommands } from '../../src/cli/lease/leaseCommands.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { type Actor, setStage, startAgent } from './marketStage.ts';
import { runGroups } from './runGroup.ts';
import { temporaryDirectory } from './runnerProvider.ts';
import { shellSdl } from './someDeployment.ts';

/** A devnet with a tenant whose commands `run`, and with a provider's agent that bids and executes. */
export async function setCommandGateway(script = 'echo "$GREETING"; sleep 60') {
  const stage = await setStage(2);
  const [tenant, provider] = stage.actors as [Actor, Actor];
  await startAgent(stage, provider);
  const sdl = join(await temporaryDirectory(), 'deploy.json');
  await writeFile(sdl, shellSdl(script));
  const env = {
    AKASH_NODE: stage.rpcUrl,
    AKASH_KEYRING_BACKEND: 'env',
    AKASH_OUTPUT: 'json',
    AKASH_RUNNER_MNEMONIC: stage.mnemonics[0],
  };
  const run = (line: string, more: Partial<Terminal> = {}) =>
    runGroups([deploymentCommands, leaseCommands], line, env, more);
  return { run, sdl, stage, tenant: tenant.wallet.address, provider: provider.wallet.address };
}
