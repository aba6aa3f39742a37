import { describe, expect, it } from 'vitest';
import { MsgUpdateProvider } from '../../../../../src/chain/protocol/akash.ts';
import { providers } from '../../../../../src/devnet/module/provider/providers.ts';
import { updateProvider } from '../../../../../src/devnet/module/provider/updateProvider.ts';
import { register } from '../../market.ts';
import { createStage, PROVIDER, type Stage, typesOf } from '../../stage.ts';

const update = (stage: Stage, hostUri: string) =>
  stage.act(updateProvider, MsgUpdateProvider, { owner: PROVIDER, hostUri, attributes: [] });

describe('updateProvider', () => {
  it('replaces what the provider said', () => {
    const stage = createStage();
    register(stage, PROVIDER, [{ key: 'region', value: 'eu' }]);
    expect(typesOf(update(stage, 'https://other.test').events)).toEqual(['EventProviderUpdated']);
    expect(providers.find(stage.state, PROVIDER)).toMatchObject({ hostUri: 'https://other.test', attributes: [] });
  });

  it('refuses an unknown provider and a bad host', () => {
    const stage = createStage();
    expect(update(stage, 'https://other.test').code).toBe('provider/3');
    expect(update(stage, 'http://other.test').code).toBe('provider/1');
  });
});
