import type { ChainConnection } from '../connection/chainConnection.ts';

const INTERVALS = 20n;
/** The network's own constant (AverageBlockTime), for a chain that has made one block only. */
const NOMINAL_MS = 6_000;

/** Mean of the last intervals between blocks, at most 20 of them, in milliseconds. */
export async function getBlockTimeMs(connection: ChainConnection, signal?: AbortSignal): Promise<number> {
  const latest = await connection.status(signal);
  const back = latest.height - 1n < INTERVALS ? latest.height - 1n : INTERVALS;
  if (back < 1n) return NOMINAL_MS;
  const earlier = await connection.blockResults(latest.height - back, signal);
  return (latest.timeMs - earlier.timeMs) / Number(back);
}
