import * as z from 'zod';

const bps = z.int().min(0).max(10_000);
const amount = z.string().regex(/^\d{1,30}$/, 'is no whole amount');

/** What a genesis may say of the exchange between the two coins. */
export const bmeParamsShape = z.strictObject({
  /** The uakt that the vault begins with: on a network with governance, it is funded by a vote. */
  vault: amount.optional(),
  warnThresholdBps: bps.optional(),
  haltThresholdBps: bps.optional(),
  minEpochBlocks: z.int().positive().optional(),
  epochBlocksBackoffPercent: z.int().min(0).max(100).optional(),
  mintSpreadBps: z.int().min(0).max(1_000).optional(),
  settleSpreadBps: z.int().min(0).max(1_000).optional(),
  maxEndblockerRecords: z.int().nonnegative().optional(),
  minMint: z.array(z.strictObject({ denom: z.string(), amount })).optional(),
  maxPendingAttempts: z.int().nonnegative().optional(),
});

type Given = z.infer<typeof bmeParamsShape>;
export type BmeParams = { readonly [Key in keyof Given]-?: NonNullable<Given[Key]> };

/** Source: chain-sdk `go/node/bme/v1/params.go` DefaultParams. With an empty vault nothing can be minted. */
const DEFAULTS: BmeParams = {
  vault: '0',
  warnThresholdBps: 9_500,
  haltThresholdBps: 9_000,
  minEpochBlocks: 10,
  epochBlocksBackoffPercent: 10,
  mintSpreadBps: 25,
  settleSpreadBps: 0,
  maxEndblockerRecords: 50,
  minMint: [{ denom: 'uact', amount: '10000000' }],
  maxPendingAttempts: 3,
};

/** The given parameters over the node's. */
export function completeBmeParams(given: Given = {}): BmeParams {
  return { ...DEFAULTS, ...given } as BmeParams;
}
