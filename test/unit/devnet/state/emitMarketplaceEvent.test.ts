import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../../../src/chain/protocol/marketplaceEvent.ts';
import { emitMarketplaceEvent } from '../../../../src/devnet/state/emitMarketplaceEvent.ts';

describe('emitMarketplaceEvent', () => {
  it('writes the node’s form with attributes by name', () => {
    const events: WireEvent[] = [];
    const id = { owner: 'akash1x', dseq: 5n };
    emitMarketplaceEvent(
      { emit: (event) => void events.push(event) },
      { kind: 'deployment-created', id, hash: new Uint8Array([1]) },
    );
    expect(events).toEqual([
      {
        type: 'akash.deployment.v1.EventDeploymentCreated',
        attributes: [
          { key: 'hash', value: '"AQ=="' },
          { key: 'id', value: '{"owner":"akash1x","dseq":"5"}' },
        ],
      },
    ]);
  });
});
