import { describe, expect, it } from 'vitest';
import {
  QueryAllProvidersAttributesRequest,
  QueryAuditedProvidersResponse,
  QueryAuditorAttributesRequest,
} from '../../../../../../src/chain/protocol/akash.ts';
import { audits } from '../../../../../../src/devnet/module/audit/audits.ts';
import {
  allProvidersAttributesQuery,
  auditorAttributesQuery,
} from '../../../../../../src/devnet/module/audit/query/all.ts';
import { createStage, PROVIDER, RIVAL, TENANT } from '../../../stage.ts';

const attributes = [
  { key: 'region', value: 'eu-west' },
  { key: 'tier', value: 'one' },
];
const stage = createStage();
for (const owner of [PROVIDER, RIVAL])
  audits.put(stage.state, { owner, auditor: TENANT }, { owner, auditor: TENANT, attributes });

describe('lists of all audits', () => {
  // Answers of a node of v2.1: it reads its records under a wrong type, so that owners are the last attribute's bytes.
  it('quirk: name no provider, no auditor and no attributes, as the node does', () => {
    const codecs = { request: QueryAllProvidersAttributesRequest, response: QueryAuditedProvidersResponse };
    const { providers, pagination } = stage.ask(allProvidersAttributesQuery, codecs, {});
    expect(providers).toEqual(Array(2).fill({ owner: '\n\u0004tier\u0012\u0003one', auditor: '', attributes: [] }));
    expect(pagination?.total.toString()).toBe('2');
  });

  it('quirk: are the same whichever auditor is asked for, as the node has it', () => {
    const codecs = { request: QueryAuditorAttributesRequest, response: QueryAuditedProvidersResponse };
    expect(stage.ask(auditorAttributesQuery, codecs, { auditor: RIVAL }).providers).toHaveLength(2);
    expect(
      stage.ask(auditorAttributesQuery, codecs, { auditor: RIVAL, pagination: { limit: 1 } as never }).providers,
    ).toHaveLength(1);
  });
});
