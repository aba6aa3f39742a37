import * as z from 'zod';
import { isAddress } from '../../state/address.ts';

/** What a genesis may say of the oracle. */
export const oracleParamsShape = z.strictObject({
  /** Who may post prices: plain accounts. */
  sources: z.array(z.string().refine(isAddress, 'is no akash1… address')).optional(),
  minPriceSources: z.int().min(1).optional(),
  maxPriceStalenessMs: z.int().positive().optional(),
  twapWindowMs: z.int().positive().optional(),
  maxPriceDeviationBps: z.int().positive().optional(),
  priceRetentionMs: z.int().positive().optional(),
  pruneEpoch: z.enum(['day', 'hour', 'minute', 'week']).optional(),
  maxPrunePerEpoch: z.int().nonnegative().optional(),
  maxFutureTimeDriftMs: z.int().nonnegative().optional(),
});

type Given = z.infer<typeof oracleParamsShape>;
export type OracleParams = { readonly [Key in keyof Given]-?: NonNullable<Given[Key]> };

/** Source: chain-sdk `go/node/oracle/v2/params.go` DefaultParams. Without a source there is no price, and nothing can be minted. */
const DEFAULTS: OracleParams = {
  sources: [],
  minPriceSources: 1,
  maxPriceStalenessMs: 30_000,
  twapWindowMs: 5_000,
  maxPriceDeviationBps: 150,
  priceRetentionMs: 86_400_000,
  pruneEpoch: 'hour',
  maxPrunePerEpoch: 1_000,
  maxFutureTimeDriftMs: 10_000,
};

/** The given parameters over the node's. */
export function completeOracleParams(given: Given = {}): OracleParams {
  return { ...DEFAULTS, ...given } as OracleParams;
}
