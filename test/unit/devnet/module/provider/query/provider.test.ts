import { describe, expect, it } from 'vitest';
import { QueryProviderRequest, QueryProviderResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { providerQuery } from '../../../../../../src/devnet/module/provider/query/provider.ts';
import { register } from '../../../market.ts';
import { createStage, failureCode, PROVIDER, RIVAL } from '../../../stage.ts';

describe('providerQuery', () => {
  it('shows a provider', () => {
    const stage = createStage();
    register(stage, PROVIDER, [{ key: 'region', value: 'eu' }]);
    const codecs = { request: QueryProviderRequest, response: QueryProviderResponse };
    const ask = (owner: string) => stage.ask(providerQuery, codecs, { owner });
    expect(ask(PROVIDER).provider).toMatchObject({
      hostUri: 'https://provider.test:8443',
      attributes: [{ key: 'region' }],
    });
    expect(failureCode(() => ask(RIVAL))).toBe('sdk/22');
    expect(failureCode(() => ask('x'))).toBe('sdk/18');
  });
});
