import { type Decimal, parseDecimal } from '../../base/decimal.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { MintStatus, QueryMintStatusResponse } from '../protocol/bme.ts';
import { queryPath } from '../protocol/queryPath.ts';

export type MintState = 'healthy' | 'warning' | 'halt_cr' | 'halt_oracle' | 'unspecified';

/** Whether coins are exchanged now, and the vault's cover that decides it. */
export interface MintStatusView {
  /** halt_cr: too little AKT in the vault. halt_oracle: no fresh price. */
  readonly state: MintState;
  readonly collateralRatio: Decimal;
  /** uakt to uact. */
  readonly mintsAllowed: boolean;
  /** uact to uakt. */
  readonly refundsAllowed: boolean;
}

const NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(MintStatus).map(([name, status]) => [status, name.replace('mint_status_', '')]),
);

/** The exchange's circuit breaker. @throws RunnerError QUERY_FAILED while the oracle has no fresh price: the ratio cannot be told then. */
export async function getMintStatus(connection: ChainConnection, signal?: AbortSignal): Promise<MintStatusView> {
  const bytes = await connection.abciQuery(queryPath.mintStatus, new Uint8Array(), signal);
  const { status, collateralRatio, mintsAllowed, refundsAllowed } = QueryMintStatusResponse.decode(bytes);
  return {
    state: (NAMES.get(status) ?? 'unspecified') as MintState,
    collateralRatio: parseDecimal(collateralRatio || '0'),
    mintsAllowed,
    refundsAllowed,
  };
}
