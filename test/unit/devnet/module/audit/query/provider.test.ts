import { describe, expect, it } from 'vitest';
import {
  QueryAuditedProvidersResponse,
  QueryProviderAttributesRequest,
  QueryProviderAuditorRequest,
} from '../../../../../../src/chain/protocol/akash.ts';
import { audits } from '../../../../../../src/devnet/module/audit/audits.ts';
import {
  providerAttributesQuery,
  providerAuditorAttributesQuery,
} from '../../../../../../src/devnet/module/audit/query/provider.ts';
import { createStage, failureCode, PROVIDER, RIVAL, TENANT } from '../../../stage.ts';

const AUDIT = { owner: PROVIDER, auditor: TENANT, attributes: [{ key: 'region', value: 'eu' }] };
const stage = createStage();
audits.put(stage.state, AUDIT, AUDIT);
const all = { request: QueryProviderAttributesRequest, response: QueryAuditedProvidersResponse };
const one = { request: QueryProviderAuditorRequest, response: QueryAuditedProvidersResponse };

describe('queries of what is vouched for of a provider', () => {
  it('tell it', () => {
    expect(stage.ask(providerAttributesQuery, all, { owner: PROVIDER }).providers).toEqual([AUDIT]);
    const { providers } = stage.ask(providerAuditorAttributesQuery, one, { owner: PROVIDER, auditor: TENANT });
    expect(providers).toEqual([AUDIT]);
  });

  // node x/audit/keeper/grpc_query.go: audit 1 is NotFound, audit 2 InvalidArgument.
  it('find nothing', () => {
    expect(failureCode(() => stage.ask(providerAttributesQuery, all, { owner: RIVAL }))).toBe('sdk/22');
    expect(failureCode(() => stage.ask(providerAttributesQuery, all, { owner: 'x' }))).toBe('sdk/18');
    const ask = (owner: string, auditor: string) =>
      failureCode(() => stage.ask(providerAuditorAttributesQuery, one, { owner, auditor }));
    expect([ask(PROVIDER, RIVAL), ask('x', TENANT), ask(PROVIDER, 'x')]).toEqual(['sdk/22', 'sdk/18', 'sdk/18']);
  });
});
