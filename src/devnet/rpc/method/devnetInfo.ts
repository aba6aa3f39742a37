import { hex, rfc3339 } from '../json/encode.ts';
import { defineDevnetMethod } from './devnetMethod.ts';

/** How the devnet stands: its height and time, when it makes blocks, which snapshots there are. */
export const devnetInfo = defineDevnetMethod({
  name: 'devnet_info',
  params: {},
  answer({ control }) {
    const info = control.info();
    return {
      chain_id: info.chainId,
      height: info.height.toString(),
      earliest_height: info.base.toString(),
      app_hash: hex(info.appHash),
      time: rfc3339(info.timeMs),
      time_offset_ms: info.timeOffsetMs,
      blocks: info.blocks.kind === 'interval' ? info.blocks.intervalMs : info.blocks.kind,
      waiting_txs: info.waiting,
      snapshots: info.snapshots,
    };
  },
});
