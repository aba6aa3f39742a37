import {
  QueryAllowancesByGranterRequest,
  QueryAllowancesByGranterResponse,
  QueryAllowancesRequest,
  QueryAllowancesResponse,
} from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import { describe, expect, it } from 'vitest';
import {
  allowancesByGranterQuery,
  allowancesQuery,
} from '../../../../../../src/devnet/module/feegrant/query/allowances.ts';
import { addressKey } from '../../../../../../src/devnet/state/addressKey.ts';
import { allow, basic } from '../../../grants.ts';
import { createStage, failureCode, PROVIDER, RIVAL, STRANGER, TENANT } from '../../../stage.ts';

const byBytes = (a: string, b: string) => (addressKey(a) < addressKey(b) ? -1 : 1);

function asked() {
  const stage = createStage();
  allow(stage);
  allow(stage, basic(), { granter: RIVAL });
  allow(stage, basic(), { granter: PROVIDER });
  allow(stage, basic(), { grantee: RIVAL });
  const toStranger = (wish: object) =>
    stage.ask<QueryAllowancesResponse, never>(
      allowancesQuery,
      { request: QueryAllowancesRequest, response: QueryAllowancesResponse } as never,
      { grantee: STRANGER, ...wish } as never,
    );
  const byTenant = (wish: object) =>
    stage.ask<QueryAllowancesByGranterResponse, never>(
      allowancesByGranterQuery,
      { request: QueryAllowancesByGranterRequest, response: QueryAllowancesByGranterResponse } as never,
      { granter: TENANT, ...wish } as never,
    );
  return { toStranger, byTenant };
}

describe('allowancesQuery', () => {
  it('lists what somebody may spend, in the order of the granters’ bytes, page by page', () => {
    const { toStranger } = asked();
    const first = toStranger({ pagination: { limit: 2n } });
    const rest = toStranger({ pagination: { key: first.pagination!.nextKey, limit: 2n } });
    const granters = [...first.allowances, ...rest.allowances].map(({ granter }) => granter);
    expect(granters).toEqual([TENANT, RIVAL, PROVIDER].sort(byBytes));
    expect([first.allowances.length, rest.pagination!.nextKey.length]).toEqual([2, 0]);
    expect(toStranger({}).pagination!.total).toBe(3n);
    expect(failureCode(() => toStranger({ grantee: 'nobody' }))).toBe('sdk/18');
  });
});

describe('allowancesByGranterQuery', () => {
  it('lists what somebody allows others', () => {
    const { byTenant } = asked();
    const { allowances, pagination } = byTenant({});
    expect(allowances.map(({ grantee }) => grantee)).toEqual([STRANGER, RIVAL].sort(byBytes));
    expect(pagination!.total).toBe(2n);
    expect(failureCode(() => byTenant({ granter: 'nobody' }))).toBe('sdk/18');
  });
});
