import type { Block } from '../../node/blockTypes.ts';
import { hex, rfc3339 } from '../json/encode.ts';

/** What `devnet_*` says of the block that it ended at. */
export function devnetBlockJson({ height, timeMs, appHash }: Pick<Block, 'height' | 'timeMs' | 'appHash'>) {
  return { height: height.toString(), time: rfc3339(timeMs), app_hash: hex(appHash) };
}
