import { ConfigResponse } from 'cosmjs-types/cosmos/base/node/v1beta1/query';
import { parseDecimal } from '../../base/decimal.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import type { DecCoin } from '../protocol/coin.ts';
import { queryPath } from '../protocol/queryPath.ts';

/** The least gas prices that the node that answers takes, one per denom; none where it takes anything. Other nodes may ask for other prices. */
export async function getMinimumGasPrices(connection: ChainConnection, signal?: AbortSignal): Promise<DecCoin[]> {
  const bytes = await connection.abciQuery(queryPath.nodeConfig, new Uint8Array(), signal);
  return ConfigResponse.decode(bytes).minimumGasPrice.split(',').flatMap(parsePrice);
}

function parsePrice(text: string): DecCoin[] {
  const [, amount, denom] = /^\s*([\d.]+)([a-zA-Z][\w/:.-]*)\s*$/.exec(text) ?? [];
  return amount === undefined || denom === undefined ? [] : [{ denom, amount: parseDecimal(amount) }];
}
