import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bidCommands } from '../../src/cli/bid/bidCommands.ts';
import { deploymentCommands } from '../../src/cli/deployment/deploymentCommands.ts';
import type { CommandGroup } from '../../src/cli/frame/command.ts';
import { leaseCommands } from '../../src/cli/lease/leaseCommands.ts';
import { registrationCommands } from '../../src/cli/provider/registrationCommands.ts';
import { type GroupStage, setGroupStage } from './runGroup.ts';
import { temporaryDirectory } from './runnerProvider.ts';
import { shellSdl } from './someDeployment.ts';

/** Account 0 has ordered deployment 7 by command; account 1 is a registered provider. */
export interface CommandMarket extends GroupStage {
  readonly sdl: string;
  readonly tenant: string;
  readonly provider: string;
  bid(price?: string): Promise<unknown>;
  lease(): Promise<unknown>;
}

export async function setCommandMarket(groups: readonly CommandGroup[] = []): Promise<CommandMarket> {
  const all = [...new Set([deploymentCommands, bidCommands, leaseCommands, registrationCommands, ...groups])];
  const stage = await setGroupStage(all, 3);
  const [tenant, provider] = stage.addresses as [string, string];
  const sdl = join(await temporaryDirectory(), 'deploy.json');
  await writeFile(sdl, shellSdl('true'));
  await stage.run('provider create --host-uri https://127.0.0.1:8443', 1);
  await stage.run(`deployment create ${sdl} --dseq 7`);
  const bid = (price = '100uact') => stage.run(`bid create --owner ${tenant} --dseq 7 --price ${price}`, 1);
  const lease = async () => {
    await bid();
    return stage.run(`lease create --dseq 7 --provider ${provider}`);
  };
  return { ...stage, sdl, tenant, provider, bid, lease };
}
