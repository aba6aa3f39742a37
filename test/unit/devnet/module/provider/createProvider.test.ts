import { describe, expect, it } from 'vitest';
import { providers } from '../../../../../src/devnet/module/provider/providers.ts';
import { register } from '../../market.ts';
import { createStage, PROVIDER } from '../../stage.ts';

describe('createProvider', () => {
  it('registers once, and says so', () => {
    const stage = createStage();
    expect(register(stage, PROVIDER, [{ key: 'region', value: 'eu' }]).events).toEqual([
      {
        type: 'akash.provider.v1beta4.EventProviderCreated',
        attributes: [{ key: 'owner', value: `"${PROVIDER}"` }],
      },
    ]);
    expect(providers.find(stage.state, PROVIDER)?.hostUri).toBe('https://provider.test:8443');
    expect(register(stage).code).toBe('provider/4');
  });
});
