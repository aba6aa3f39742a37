import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';
import { removeExpiredNonces } from '../module/auth/unorderedNonces.ts';
import { beginAuthzBlock } from '../module/authz/grants.ts';
import { endBmeBlock } from '../module/bme/endBmeBlock.ts';
import { beginEpochs } from '../module/epochs/beginEpochs.ts';
import { endFeegrantBlock } from '../module/feegrant/endFeegrantBlock.ts';
import { endOracleBlock } from '../module/oracle/endOracleBlock.ts';
import type { Context } from '../state/context.ts';

/** Work of a module that belongs to each block, and to no transaction. What it emits stands in the block's own events. */
export type Blocker = (context: Context) => void;

/** Before a block's transactions, in the order of the node's app. */
export const beginBlockers: readonly Blocker[] = [removeExpiredNonces, beginEpochs, beginAuthzBlock];

/** After them; by the modules' names, so that the exchange reckons with the prices of the block before. */
export const endBlockers: readonly Blocker[] = [endBmeBlock, endFeegrantBlock, endOracleBlock];

/** The block's own events say when in it they came. Source: cosmos-sdk `baseapp/baseapp.go` beginBlock, endBlock. */
export function withMode(events: readonly WireEvent[], mode: 'BeginBlock' | 'EndBlock'): WireEvent[] {
  return events.map((event) => ({ ...event, attributes: [...event.attributes, { key: 'mode', value: mode }] }));
}
