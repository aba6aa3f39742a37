import { describe, expect, it } from 'vitest';
import { networks } from '../../../src/action/networks.ts';
import { isDevnetChainId } from '../../../src/chain/protocol/isDevnetChainId.ts';

describe('networks', () => {
  it('takes none but the devnet for a devnet', () => {
    const devnets = Object.entries(networks).filter(([, network]) => isDevnetChainId(network.chainId));
    expect(devnets.map(([name]) => name)).toEqual(['devnet']);
  });

  it('reaches public nodes by TLS only', () => {
    const nodes = Object.values(networks).flatMap((network) => [...network.nodes]);
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.filter((node) => new URL(node).protocol !== 'https:')).toEqual([]);
  });
});
