import { describe, expect, it } from 'vitest';
import { akashTypes } from '../../../../../src/devnet/rest/types/akashTypes.ts';
import { cometTypes } from '../../../../../src/devnet/rest/types/cometTypes.ts';
import { cosmosTypes } from '../../../../../src/devnet/rest/types/cosmosTypes.ts';
import { gatewayTypes } from '../../../../../src/devnet/rest/types/gatewayTypes.ts';

describe('gatewayTypes', () => {
  it('knows every type that is named', () => {
    const described = [akashTypes, cosmosTypes, cometTypes].join('\n').replace(/^enum .*$/gm, '');
    const fields = [...described.matchAll(/\w+=\d+ [\w.]+/g)].length;
    const read = [...gatewayTypes.values()].reduce((sum, type) => sum + type.fields.length, 0);
    expect(read).toBe(fields);
    expect(fields).toBeGreaterThan(800);
  });

  it('holds the modules of the node in their live versions', () => {
    const names = [
      'akash.audit.v1.AuditedProvider',
      'akash.bme.v1.QueryVaultStateResponse',
      'akash.cert.v1.QueryCertificatesResponse',
      'akash.deployment.v1beta4.MsgCreateDeployment',
      'akash.discovery.v1.GetInfoResponse',
      'akash.escrow.v1.DepositAuthorization',
      'akash.market.v1beta5.MsgLeaseStartReclaim',
      'akash.oracle.v2.QueryPricesResponse',
      'akash.provider.v1beta4.Provider',
      'cosmos.auth.v1beta1.ModuleAccount',
      'cosmos.feegrant.v1beta1.PeriodicAllowance',
      'cosmos.tx.v1beta1.GetTxsEventResponse',
      'tendermint.types.Header',
    ];
    expect(names.filter((name) => !gatewayTypes.has(name))).toEqual([]);
  });
});
