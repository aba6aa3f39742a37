import { MsgPruneAllowances } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import { event } from '../../state/event.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { pruneExpired } from './allowances.ts';

/** As many as one message may drop. Source: cosmossdk.io/x/feegrant v0.2.0 `keeper/msg_server.go` PruneAllowances. */
const LIMIT = 75;

/** Lets anyone drop allowances whose end has passed. */
export const pruneAllowances = defineMessage<MsgPruneAllowances>({
  type: 'cosmos.feegrant.v1beta1.MsgPruneAllowances',
  codec: MsgPruneAllowances,
  signer: ({ pruner }) => pruner,
  validate: () => undefined,
  handle(context, { pruner }) {
    pruneExpired(context, LIMIT);
    context.emit(event('prune_feegrant', { pruner }));
    return undefined;
  },
});
