import { ConfigRequest, ConfigResponse } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { formatFixed, parseDecimal } from '../../../base/decimal.ts';
import { AKT } from '../../../chain/protocol/coin.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { NodeCall } from './nodeCall.ts';

/** What the operator set, as far as clients ask: the least gas price, with all 18 places. */
export const configQuery = defineQuery<ConfigRequest, ConfigResponse, NodeCall>({
  path: '/cosmos.base.node.v1beta1.Service/Config',
  request: ConfigRequest,
  response: ConfigResponse,
  answer({ node }) {
    const price = parseDecimal(node.machine.params.minGasPrice.slice(0, -AKT.length));
    return ConfigResponse.fromPartial({
      minimumGasPrice: `${formatFixed(price)}${AKT}`,
      pruningKeepRecent: '0',
      pruningInterval: '0',
    });
  },
});
