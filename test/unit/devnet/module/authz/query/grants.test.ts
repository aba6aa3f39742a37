import {
  QueryGranterGrantsRequest,
  QueryGranterGrantsResponse,
  QueryGrantsRequest,
  QueryGrantsResponse,
} from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { granterGrantsQuery, grantsQuery } from '../../../../../../src/devnet/module/authz/query/grants.ts';
import { addressKey } from '../../../../../../src/devnet/state/addressKey.ts';
import { at, DEPOSIT, depositing, generic, give, SEND, sending } from '../../../grants.ts';
import { createStage, failureCode, PROVIDER, RIVAL, STRANGER, TENANT } from '../../../stage.ts';

function asked() {
  const stage = createStage();
  give(stage, sending(), { expiration: at(stage.timeMs + 5000) });
  give(stage, depositing());
  give(stage, generic('/akash.market.v1beta5.MsgCreateBid'), { grantee: RIVAL });
  give(stage, generic(), { granter: PROVIDER });
  const between = (wish: object = {}) =>
    stage.ask<QueryGrantsResponse, never>(
      grantsQuery,
      { request: QueryGrantsRequest, response: QueryGrantsResponse } as never,
      { granter: TENANT, grantee: STRANGER, ...wish } as never,
    );
  const byTenant = (wish: object = {}) =>
    stage.ask<QueryGranterGrantsResponse, never>(
      granterGrantsQuery,
      { request: QueryGranterGrantsRequest, response: QueryGranterGrantsResponse } as never,
      { granter: TENANT, ...wish } as never,
    );
  return { between, byTenant };
}

describe('grantsQuery', () => {
  it('lists what one lets the other do: shorter names of messages first, as the keys have their length in front', () => {
    const { between } = asked();
    const { grants, pagination } = between();
    expect(grants.map(({ authorization }) => authorization)).toEqual([sending(), depositing()]);
    expect(grants[0]?.expiration).toEqual(at(1_700_000_005_000));
    // Akash's fork of cosmos-sdk sets a limit itself, so that no total is told unless asked for.
    expect([pagination?.total, between({ pagination: { limit: 1n, countTotal: true } }).pagination?.total]).toEqual([
      0n,
      2n,
    ]);
  });

  it('goes on where the last page ended', () => {
    const { between } = asked();
    const { nextKey } = between({ pagination: { limit: 1n } }).pagination!;
    expect(Buffer.from(nextKey).subarray(1).toString()).toBe(DEPOSIT);
    expect(between({ pagination: { key: nextKey } }).grants.map(({ authorization }) => authorization)).toEqual([
      depositing(),
    ]);
  });

  it('finds the one for a type of message', () => {
    const { between } = asked();
    expect(between({ msgTypeUrl: SEND }).grants).toHaveLength(1);
    // errors.Wrapf(ErrNoAuthorizationFound): registered, without a status, so ErrUnknownRequest over ABCI.
    expect(failureCode(() => between({ msgTypeUrl: '/other' }))).toBe('sdk/6');
    expect(failureCode(() => between({ granter: 'nobody' }))).toBe('sdk/18');
    expect(failureCode(() => between({ grantee: '' }))).toBe('sdk/18');
  });
});

describe('granterGrantsQuery', () => {
  it('lists all that one lets others do', () => {
    const { byTenant } = asked();
    const { grants } = byTenant();
    const grantees = [STRANGER, RIVAL].sort((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1));
    expect([...new Set(grants.map(({ grantee }) => grantee))]).toEqual(grantees);
    expect(grants.map(({ granter }) => granter)).toEqual([TENANT, TENANT, TENANT]);
    expect(failureCode(() => byTenant({ granter: 'nobody' }))).toBe('sdk/18');
  });
});
