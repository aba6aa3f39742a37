import { describe, expect, it } from 'vitest';
import { Provider } from '../../../../../src/chain/protocol/akash.ts';
import { providers } from '../../../../../src/devnet/module/provider/providers.ts';
import { createStage, PROVIDER, RIVAL } from '../../stage.ts';

describe('providers', () => {
  it('are kept by address', () => {
    const { state } = createStage();
    for (const owner of [PROVIDER, RIVAL]) providers.put(state, owner, Provider.fromPartial({ owner }));
    expect(providers.find(state, RIVAL)?.owner).toBe(RIVAL);
    expect(providers.list(state)).toHaveLength(2);
  });
});
