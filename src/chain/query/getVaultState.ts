import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryVaultStateResponse } from '../protocol/bme.ts';
import { type Coin, decodeCoin } from '../protocol/coin.ts';
import { queryPath } from '../protocol/queryPath.ts';

/** What the exchange holds and has done so far, by denom. */
export interface VaultStateView {
  readonly balances: readonly Coin[];
  readonly totalBurned: readonly Coin[];
  readonly totalMinted: readonly Coin[];
  /** Burned uakt that is handed out again before any is minted. */
  readonly remintCredits: readonly Coin[];
}

/** The vault of the exchange. */
export async function getVaultState(connection: ChainConnection, signal?: AbortSignal): Promise<VaultStateView> {
  const bytes = await connection.abciQuery(queryPath.vaultState, new Uint8Array(), signal);
  const { vaultState } = QueryVaultStateResponse.decode(bytes);
  return {
    balances: (vaultState?.balances ?? []).map(decodeCoin),
    totalBurned: (vaultState?.totalBurned ?? []).map(decodeCoin),
    totalMinted: (vaultState?.totalMinted ?? []).map(decodeCoin),
    remintCredits: (vaultState?.remintCredits ?? []).map(decodeCoin),
  };
}
