import { decimalOf, formatFixed } from '../../../../base/decimal.ts';
import { MintStatus, QueryMintStatusRequest, QueryMintStatusResponse } from '../../../../chain/protocol/bme.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { divideRounded } from '../../../state/roundedDecimal.ts';
import { getCollateralRatio } from '../collateralRatio.ts';
import { getMintStatus } from '../mintStatus.ts';

/** The circuit breaker as the last block left it, beside the collateral ratio of now. Without a price the query fails. */
export const mintStatusQuery = defineQuery({
  path: '/akash.bme.v1.Query/Status',
  request: QueryMintStatusRequest,
  response: QueryMintStatusResponse,
  answer(context) {
    const { status } = getMintStatus(context);
    const { warnThresholdBps, haltThresholdBps } = context.params.bme;
    return {
      status,
      collateralRatio: formatFixed(getCollateralRatio(context)),
      warnThreshold: ratioText(warnThresholdBps),
      haltThreshold: ratioText(haltThresholdBps),
      mintsAllowed: status < MintStatus.mint_status_halt_cr,
      refundsAllowed: status < MintStatus.mint_status_halt_oracle,
    };
  },
});

function ratioText(bps: number): string {
  return formatFixed(divideRounded(decimalOf(BigInt(bps)), decimalOf(10_000n)));
}
