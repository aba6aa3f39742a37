import { QueryGranteeGrantsRequest, QueryGranteeGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { granteeGrantsQuery } from '../../../../../../src/devnet/module/authz/query/granteeGrants.ts';
import { addressKey } from '../../../../../../src/devnet/state/addressKey.ts';
import { generic, give } from '../../../grants.ts';
import { createStage, failureCode, PROVIDER, RIVAL, STRANGER, TENANT } from '../../../stage.ts';

function asked() {
  const stage = createStage();
  for (const granter of [TENANT, RIVAL, PROVIDER]) give(stage, generic(), { granter });
  give(stage, generic(), { granter: PROVIDER, grantee: TENANT });
  return (wish: object = {}) =>
    stage.ask<QueryGranteeGrantsResponse, never>(
      granteeGrantsQuery,
      { request: QueryGranteeGrantsRequest, response: QueryGranteeGrantsResponse } as never,
      { grantee: STRANGER, ...wish } as never,
    );
}
const granters = [TENANT, RIVAL, PROVIDER].sort((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1));

describe('granteeGrantsQuery', () => {
  it('lists all that somebody may do for others, in the order of the granters’ bytes', () => {
    const { grants, pagination } = asked()();
    expect(grants.map(({ granter }) => granter)).toEqual(granters);
    expect(new Set(grants.map(({ grantee }) => grantee))).toEqual(new Set([STRANGER]));
    expect([pagination?.total, pagination?.nextKey.length]).toEqual([0n, 0]);
    expect(asked()({ pagination: { reverse: true } }).grants.map(({ granter }) => granter)).toEqual(
      [...granters].reverse(),
    );
    expect(failureCode(() => asked()({ grantee: 'nobody' }))).toBe('sdk/18');
  });

  // Akash's fork of cosmos-sdk, x/authz/keeper/grpc_query.go GranteeGrants with FilteredPaginate: what it does not accumulate is no hit.
  it('quirk: has one page, which counts itself only', () => {
    const { grants, pagination } = asked()({ pagination: { limit: 2n, countTotal: true } });
    expect([grants.length, pagination?.total, pagination?.nextKey.length]).toEqual([2, 2n, 0]);
    expect(asked()({ pagination: { offset: 1n } }).grants).toEqual([]);
  });

  it('quirk: goes through everybody’s grants when it is given a key', () => {
    const { grants } = asked()({ grantee: '', pagination: { key: new Uint8Array([0]) } });
    expect(new Set(grants.map(({ grantee }) => grantee))).toEqual(new Set([STRANGER, TENANT]));
  });
});
