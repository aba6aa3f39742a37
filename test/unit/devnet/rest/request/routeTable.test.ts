import { describe, expect, it } from 'vitest';
import { routeTable } from '../../../../../src/devnet/rest/request/routeTable.ts';

describe('routeTable', () => {
  it('binds the paths that clients use', () => {
    // google.api.http options of the protos.
    for (const line of [
      'POST /cosmos/tx/v1beta1/simulate Simulate ',
      'POST /cosmos/tx/v1beta1/txs BroadcastTx ',
      'GET /cosmos/tx/v1beta1/txs/{hash} GetTx ',
      'GET /cosmos/auth/v1beta1/accounts/{address} Account ',
      'GET /cosmos/bank/v1beta1/balances/{address}/by_denom Balance ',
      'GET /cosmos/feegrant/v1beta1/allowance/{granter}/{grantee} Allowance ',
      'GET /akash/deployment/v1beta4/deployments/list Deployments ',
      'GET /akash/market/v1beta5/leases/info Lease ',
      'GET /akash/escrow/v1/types/payments Payments ',
      'GET /akash/provider/v1beta4/providers/{owner} Provider ',
      'GET /akash/provider/v1/auditor/{auditor}/list AuditorAttributes ',
      'GET /akash/discovery/v1/info GetInfo ',
    ])
      expect(routeTable).toContain(line);
  });
});
