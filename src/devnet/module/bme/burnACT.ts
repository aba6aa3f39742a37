import { MsgBurnACT } from '../../../chain/protocol/akash.ts';
import { MsgBurnACTResponse } from '../../../chain/protocol/bme.ts';
import { AKT, decodeCoin } from '../../../chain/protocol/coin.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { requestBurnMint } from './requestBurnMint.ts';
import { validateWish } from './validateWish.ts';

/** Wishes for AKT in exchange for ACT. */
export const burnACT = defineMessage<MsgBurnACT>({
  type: 'akash.bme.v1.MsgBurnACT',
  codec: MsgBurnACT,
  signer: ({ owner }) => owner,
  validate: validateWish,
  handle(context, { owner, coinsToBurn }) {
    const id = requestBurnMint(context, owner, decodeCoin(coinsToBurn), AKT);
    return MsgBurnACTResponse.encode({ id, status: 0 }).finish();
  },
});
