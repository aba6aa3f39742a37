import { MsgUpdateOracleParams, type OracleParams } from '../../../chain/protocol/oracle.ts';
import { isAddress } from '../../state/address.ts';
import { durationMs } from '../../state/durations.ts';
import { refuse } from '../../state/refusal.ts';
import { refuseGovernance } from '../../state/requireAuthority.ts';
import { unregistered } from '../../state/sdkErrors.ts';
import { defineMessage } from '../../tx/messageRoute.ts';

/** New parameters of the oracle, which only a vote could bring. Source: chain-sdk `go/node/oracle/v2/{msgs,params}.go`. */
export const updateOracleParams = defineMessage<MsgUpdateOracleParams>({
  type: 'akash.oracle.v2.MsgUpdateParams',
  codec: MsgUpdateOracleParams,
  signer: ({ authority }) => authority,
  validate({ authority, params }) {
    if (!isAddress(authority)) refuse(unregistered('invalid authority address'));
    if (!params || !isValid(params)) refuse(unregistered('invalid params'));
  },
  handle: (_, { authority }) => refuseGovernance(authority),
});

function isValid(params: OracleParams): boolean {
  const [staleness, window, retention, drift] = [
    params.maxPriceStalenessPeriod,
    params.twapWindow,
    params.priceRetention,
    params.maxFutureTimeDrift,
  ].map((duration) => (duration ? durationMs(duration) : 0)) as [number, number, number, number];
  return (
    params.minPriceSources >= 1 &&
    params.maxPriceDeviationBps !== 0n &&
    Math.min(staleness, window, retention) > 0 &&
    retention >= window &&
    params.pruneEpoch !== '' &&
    params.maxPrunePerEpoch >= 0n &&
    drift >= 0 &&
    params.sources.every(isAddress)
  );
}
