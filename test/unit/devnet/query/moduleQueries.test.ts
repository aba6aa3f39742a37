import { describe, expect, it } from 'vitest';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { moduleQueries } from '../../../../src/devnet/query/moduleQueries.ts';

describe('moduleQueries', () => {
  const paths = moduleQueries.map(({ path }) => path);

  it('answer each path once', () => {
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^\/(akash|cosmos)\.[a-z0-9.]+\.Query\/[A-Z][A-Za-z0-9]+$/);
  });

  // facts chain §1; cosmos-sdk `proto/cosmos/{auth,authz,bank,feegrant}/v1beta1/query.proto`
  it.each([
    ['akash.deployment.v1beta4', 'Deployment Deployments Group Params'],
    ['akash.market.v1beta5', 'Bid Bids Lease Leases Order Orders Params'],
    ['akash.escrow.v1', 'Accounts Payments'],
    ['akash.provider.v1beta4', 'Provider Providers'],
    ['akash.cert.v1', 'Certificates'],
    ['akash.audit.v1', 'AllProvidersAttributes AuditorAttributes ProviderAttributes ProviderAuditorAttributes'],
    ['akash.bme.v1', 'LedgerRecords Params Status VaultState'],
    ['akash.oracle.v2', 'AggregatedPrice Params Prices'],
    ['cosmos.auth.v1beta1', 'Account AccountInfo Accounts Bech32Prefix ModuleAccounts Params'],
    ['cosmos.bank.v1beta1', 'AllBalances Balance Params SpendableBalances SupplyOf TotalSupply'],
    ['cosmos.authz.v1beta1', 'GranteeGrants GranterGrants Grants'],
    ['cosmos.feegrant.v1beta1', 'Allowance Allowances AllowancesByGranter'],
  ])('answer for %s', (service, methods) => {
    expect(paths).toEqual(expect.arrayContaining(methods.split(' ').map((name) => `/${service}.Query/${name}`)));
  });

  it('answer all that our client asks of the modules; the services are the node’s', () => {
    const asked = Object.values(queryPath).filter((path) => !path.includes('.Service/'));
    expect(paths).toEqual(expect.arrayContaining(asked));
  });
});
