import { closeGroupMsg } from '../../chain/message/closeGroupMsg.ts';
import { pauseGroupMsg } from '../../chain/message/pauseGroupMsg.ts';
import { startGroupMsg } from '../../chain/message/startGroupMsg.ts';
import { formatGroupId, type GroupId } from '../../chain/protocol/ids.ts';
import type { Msg } from '../../chain/signing/signer.ts';
import type { CommandGroup, CommandSpec } from '../frame/command.ts';
import { groupIdOf, type IdOptions, idOptions } from '../frame/idOptions.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';

function groupCommand(
  name: string,
  summary: string,
  message: (id: GroupId) => Msg,
): CommandSpec<SharedOptions & IdOptions> {
  return {
    name,
    summary,
    needs: 'tx',
    options: () => idOptions(['dseq', 'gseq']),
    examples: [`group ${name} --dseq 12 --from tenant`, `group ${name} --dseq 12 --gseq 2 --from tenant --yes`],
    run: async (call, options) => {
      const id = await groupIdOf(call, options);
      const request = { what: `${name} group ${formatGroupId(id)}`, messages: [message(id)] };
      const tx = await call.submit(request);
      return tx && txDone(request, tx, { id });
    },
  };
}

/** `akash-runner group`. */
export const groupCommands: CommandGroup = {
  name: 'group',
  summary: 'the groups of a deployment',
  commands: [
    groupCommand('pause', "end the group's lease and take no bids until it is started again", pauseGroupMsg),
    groupCommand('start', 'put a paused group on the market again, with a new order', startGroupMsg),
    groupCommand('close', 'close the group for good', closeGroupMsg),
  ],
};
