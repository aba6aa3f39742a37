import { expect, it } from 'vitest';
import { addressShape, providerStatusShape } from '../../../src/gateway/providerStatus.ts';

it('reads a status in outline and lets the inventory pass as it is', () => {
  const status = {
    cluster: { leases: 2, inventory: { active: [{ cpu: 100 }], available: { nodes: [] } } },
    bidengine: { orders: 0 },
    manifest: { deployments: 1 },
    cluster_public_hostname: 'provider.example.com',
    reclamation_window: 3_600_000_000_000,
    address: 'akash1x',
  };
  expect(providerStatusShape.parse(status)).toEqual(status);
  expect(providerStatusShape.parse({ address: 'akash1x', cluster: null })).toEqual({
    address: 'akash1x',
    cluster: null,
  });
  expect(providerStatusShape.safeParse({}).success).toBe(false);
});

it('reads an address', () => {
  expect(addressShape.parse({ address: 'akash1x' })).toEqual({ address: 'akash1x' });
  expect(addressShape.safeParse({}).success).toBe(false);
});
