import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryDeploymentParamsResponse } from '../protocol/akash.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { queryPath } from '../protocol/queryPath.ts';

/** The least first deposit of a deployment, one entry per denom. */
export async function getDeploymentParams(
  connection: ChainConnection,
  signal?: AbortSignal,
): Promise<{ minDeposits: Coin[] }> {
  const bytes = await connection.abciQuery(queryPath.deploymentParams, new Uint8Array(), signal);
  const { params } = QueryDeploymentParamsResponse.decode(bytes);
  return { minDeposits: (params?.minDeposits ?? []).map(decodeCoin) };
}
