import { type BmeParams, MsgUpdateBmeParams } from '../../../chain/protocol/bme.ts';
import { decodeCoin } from '../../../chain/protocol/coin.ts';
import { isAddress } from '../../state/address.ts';
import { areValidCoins } from '../../state/coins.ts';
import { refuse } from '../../state/refusal.ts';
import { refuseGovernance } from '../../state/requireAuthority.ts';
import { unregistered } from '../../state/sdkErrors.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { bmeErrors } from './bmeErrors.ts';

/** New parameters of the exchange, which only a vote could bring. Source: chain-sdk `go/node/bme/v1/{msgs,params}.go`. */
export const updateBmeParams = defineMessage<MsgUpdateBmeParams>({
  type: 'akash.bme.v1.MsgUpdateParams',
  codec: MsgUpdateBmeParams,
  signer: ({ authority }) => authority,
  validate({ authority, params }) {
    if (!isAddress(authority)) refuse(bmeErrors.unauthorized, 'invalid authority address');
    if (!params || !isValid(params)) refuse(unregistered('invalid params'));
  },
  handle: (_, { authority }) => refuseGovernance(authority),
});

function isValid(params: BmeParams): boolean {
  const { circuitBreakerWarnThreshold: warn, circuitBreakerHaltThreshold: halt } = params;
  return (
    params.minEpochBlocks > 0n &&
    warn <= 10_000 &&
    halt < warn &&
    params.mintSpreadBps <= 1_000 &&
    params.settleSpreadBps <= 1_000 &&
    params.epochBlocksBackoffPercent <= 100 &&
    areValidCoins(params.minMint.map(decodeCoin))
  );
}
