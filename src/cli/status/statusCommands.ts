import { getNodeStatus } from '../../chain/query/getNodeStatus.ts';
import type { CommandGroup, CommandSpec } from '../frame/command.ts';
import { withoutControls } from '../frame/renderTable.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';

const status: CommandSpec<SharedOptions> = {
  name: 'status',
  summary: 'where the node stands: chain, height, hash, time, whether it is catching up, and its versions',
  needs: 'chain',
  examples: ['status --node https://rpc.example.org:443', 'status --output json'],
  run: async (call) => {
    const connection = await call.connection();
    const { timeMs, ...node } = await getNodeStatus(connection, call.signal);
    const time = new Date(timeMs).toISOString();
    const lines = [
      `chain     ${node.chainId}`,
      `height    ${node.height}  ${node.blockHash}`,
      `time      ${time}${node.catchingUp ? '  catching up' : '  in step'}`,
      `versions  node ${node.version}, SDK ${node.sdkVersion}, CometBFT ${node.cometVersion}`,
      `protocol  p2p ${node.protocol.p2p}, block ${node.protocol.block}, app ${node.protocol.app}`,
    ];
    return { value: { ...node, time, endpoints: connection.endpoints }, lines: lines.map(withoutControls) };
  },
};

/** `akash-runner status`. */
export const statusCommands: CommandGroup = { name: 'status', summary: '', single: true, commands: [status] };
