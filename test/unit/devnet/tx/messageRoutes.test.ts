import { describe, expect, it } from 'vitest';
import { messageRoutes } from '../../../../src/devnet/tx/messageRoutes.ts';

describe('messageRoutes', () => {
  // facts chain §1.
  it('knows the messages of the main path by the node’s names', () => {
    expect([...messageRoutes.keys()].sort()).toEqual([
      '/akash.audit.v1.MsgDeleteProviderAttributes',
      '/akash.audit.v1.MsgSignProviderAttributes',
      '/akash.bme.v1.MsgBurnACT',
      '/akash.bme.v1.MsgBurnMint',
      '/akash.bme.v1.MsgFundVault',
      '/akash.bme.v1.MsgMintACT',
      '/akash.bme.v1.MsgUpdateParams',
      '/akash.cert.v1.MsgCreateCertificate',
      '/akash.cert.v1.MsgRevokeCertificate',
      '/akash.deployment.v1beta4.MsgCloseDeployment',
      '/akash.deployment.v1beta4.MsgCloseGroup',
      '/akash.deployment.v1beta4.MsgCreateDeployment',
      '/akash.deployment.v1beta4.MsgPauseGroup',
      '/akash.deployment.v1beta4.MsgStartGroup',
      '/akash.deployment.v1beta4.MsgUpdateDeployment',
      '/akash.escrow.v1.MsgAccountDeposit',
      '/akash.market.v1beta5.MsgCloseBid',
      '/akash.market.v1beta5.MsgCloseLease',
      '/akash.market.v1beta5.MsgCreateBid',
      '/akash.market.v1beta5.MsgCreateLease',
      '/akash.market.v1beta5.MsgLeaseStartReclaim',
      '/akash.market.v1beta5.MsgWithdrawLease',
      '/akash.oracle.v2.MsgAddPriceEntry',
      '/akash.oracle.v2.MsgUpdateParams',
      '/akash.provider.v1beta4.MsgCreateProvider',
      '/akash.provider.v1beta4.MsgDeleteProvider',
      '/akash.provider.v1beta4.MsgUpdateProvider',
      '/cosmos.authz.v1beta1.MsgExec',
      '/cosmos.authz.v1beta1.MsgGrant',
      '/cosmos.authz.v1beta1.MsgRevoke',
      '/cosmos.bank.v1beta1.MsgMultiSend',
      '/cosmos.bank.v1beta1.MsgSend',
      '/cosmos.bank.v1beta1.MsgSetSendEnabled',
      '/cosmos.bank.v1beta1.MsgUpdateParams',
      '/cosmos.feegrant.v1beta1.MsgGrantAllowance',
      '/cosmos.feegrant.v1beta1.MsgPruneAllowances',
      '/cosmos.feegrant.v1beta1.MsgRevokeAllowance',
    ]);
  });
});
