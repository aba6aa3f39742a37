import { formatGpu, type GpuStock, type NodeCapacity } from '../../bidding/inventory.ts';
import type { BidderProfile } from '../../bidding/screenOrder.ts';
import type { ProviderConfig } from './parseProviderConfig.ts';

/** What does not change while the agent runs of how it sees itself in the market. */
export type FixedProfile = Omit<BidderProfile, 'reservations'>;

/** This host is one node to the bidding. */
const NODE = 'local';

/** The provider as the bidding sees it, from its configuration. */
export function bidderProfile(config: ProviderConfig): FixedProfile {
  return { attributes: announcedAttributes(config), rates: config.pricing, nodes: [nodeOf(config)] };
}

/**
 * The attributes that go on chain, sorted by key: the configured ones, and the GPUs as the capabilities that the chain compares orders
 * with.
 */
export function announcedAttributes(config: ProviderConfig): Array<{ key: string; value: string }> {
  const gpus = gpuStocks(config).map((stock) => [`capabilities/gpu/${formatGpu(stock)}`, 'true'] as const);
  const models = gpuStocks(config).map(
    ({ vendor, model }) => [`capabilities/gpu/${formatGpu({ vendor, model })}`, 'true'] as const,
  );
  const all = { ...Object.fromEntries([...models, ...gpus]), ...config.attributes };
  const pairs = Object.entries(all).map(([key, value]) => ({ key, value }));
  return pairs.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function nodeOf({ capacity }: ProviderConfig): NodeCapacity {
  return {
    name: NODE,
    cpuMilli: BigInt(capacity.cpu),
    memoryBytes: capacity.memory,
    storageBytes: capacity.storage,
    gpus: gpuStocks({ capacity }),
  };
}

function gpuStocks({ capacity }: Pick<ProviderConfig, 'capacity'>): GpuStock[] {
  return Object.entries(capacity.gpu).map(([name, count]) => {
    const [vendor = '', model = '', ram] = name.split('/');
    return { vendor, model, count, ...(ram && { ram }) };
  });
}
