import { QueryAllowanceRequest, QueryAllowanceResponse } from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import { expect, it } from 'vitest';
import { allowanceQuery } from '../../../../../../src/devnet/module/feegrant/query/allowance.ts';
import { allow, basic } from '../../../grants.ts';
import { createStage, failureCode, STRANGER, TENANT } from '../../../stage.ts';

it('allowanceQuery shows what one allows the other', () => {
  const stage = createStage();
  allow(stage);
  const codecs = { request: QueryAllowanceRequest, response: QueryAllowanceResponse } as never;
  const ask = (granter: string, grantee: string) =>
    stage.ask<QueryAllowanceResponse, never>(allowanceQuery, codecs, { granter, grantee } as never);
  expect(ask(TENANT, STRANGER).allowance).toEqual({ granter: TENANT, grantee: STRANGER, allowance: basic() });
  // cosmossdk.io/x/feegrant v0.2.0 grpc_query.go: status Internal; a bad address is a plain error.
  expect(failureCode(() => ask(STRANGER, TENANT))).toBe('sdk/6');
  expect(failureCode(() => ask('nobody', TENANT))).toBe('sdk/18');
  expect(failureCode(() => ask(TENANT, 'nobody'))).toBe('sdk/18');
});
