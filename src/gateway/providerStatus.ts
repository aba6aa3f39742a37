import * as z from 'zod';

/** Body of GET `/address`. */
export const addressShape = z.object({ address: z.string() });
export type ProviderAddress = z.infer<typeof addressShape>;

/**
 * Body of GET `/status`, open to all. Only its outline is part of the protocol: what the inventory holds differs between provider versions,
 * so its parts pass as they come.
 */
export const providerStatusShape = z.object({
  cluster: z.looseObject({ leases: z.int(), inventory: z.looseObject({}).optional() }).nullish(),
  bidengine: z.looseObject({ orders: z.int() }).nullish(),
  manifest: z.looseObject({ deployments: z.int() }).nullish(),
  cluster_public_hostname: z.string().optional(),
  /** Nanoseconds. */
  reclamation_window: z.number().optional(),
  address: z.string(),
});
export type ProviderStatus = z.infer<typeof providerStatusShape>;
