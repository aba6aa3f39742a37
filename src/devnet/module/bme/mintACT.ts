import { MsgMintACT } from '../../../chain/protocol/akash.ts';
import { MsgMintACTResponse } from '../../../chain/protocol/bme.ts';
import { ACT, decodeCoin } from '../../../chain/protocol/coin.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { requestBurnMint } from './requestBurnMint.ts';
import { validateWish } from './validateWish.ts';

/** Wishes for ACT in exchange for AKT. The answer names the record that tells later what became of it. */
export const mintACT = defineMessage<MsgMintACT>({
  type: 'akash.bme.v1.MsgMintACT',
  codec: MsgMintACT,
  signer: ({ owner }) => owner,
  validate: validateWish,
  handle(context, { owner, coinsToBurn }) {
    const id = requestBurnMint(context, owner, decodeCoin(coinsToBurn), ACT);
    return MsgMintACTResponse.encode({ id, status: 0 }).finish();
  },
});
