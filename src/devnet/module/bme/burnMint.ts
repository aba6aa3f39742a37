import { MsgBurnMint } from '../../../chain/protocol/akash.ts';
import { MsgBurnMintResponse } from '../../../chain/protocol/bme.ts';
import { decodeCoin } from '../../../chain/protocol/coin.ts';
import { isDenom } from '../../state/isDenom.ts';
import { refuse } from '../../state/refusal.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { bmeErrors } from './bmeErrors.ts';
import { requestBurnMint } from './requestBurnMint.ts';
import { validateWish } from './validateWish.ts';

/** Wishes for either coin in exchange for the other. */
export const burnMint = defineMessage<MsgBurnMint>({
  type: 'akash.bme.v1.MsgBurnMint',
  codec: MsgBurnMint,
  signer: ({ owner }) => owner,
  validate(message) {
    validateWish(message);
    if (!isDenom(message.denomToMint))
      refuse(bmeErrors.invalidDenom, `invalid denom to mint: invalid denom: ${message.denomToMint}`);
  },
  handle(context, { owner, coinsToBurn, denomToMint }) {
    const id = requestBurnMint(context, owner, decodeCoin(coinsToBurn), denomToMint);
    return MsgBurnMintResponse.encode({ id, status: 0 }).finish();
  },
});
