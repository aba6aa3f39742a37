import { deleteProviderAttributes } from '../module/audit/deleteProviderAttributes.ts';
import { signProviderAttributes } from '../module/audit/signProviderAttributes.ts';
import { exec } from '../module/authz/exec.ts';
import { grant } from '../module/authz/grant.ts';
import { revoke } from '../module/authz/revoke.ts';
import { setSendEnabled, updateBankParams } from '../module/bank/governed.ts';
import { multiSend } from '../module/bank/multiSend.ts';
import { send } from '../module/bank/send.ts';
import { burnACT } from '../module/bme/burnACT.ts';
import { burnMint } from '../module/bme/burnMint.ts';
import { fundVault } from '../module/bme/fundVault.ts';
import { mintACT } from '../module/bme/mintACT.ts';
import { updateBmeParams } from '../module/bme/updateBmeParams.ts';
import { createCertificate } from '../module/cert/createCertificate.ts';
import { revokeCertificate } from '../module/cert/revokeCertificate.ts';
import { closeDeployment } from '../module/deployment/closeDeployment.ts';
import { closeGroup } from '../module/deployment/closeGroup.ts';
import { createDeployment } from '../module/deployment/createDeployment.ts';
import { pauseGroup } from '../module/deployment/pauseGroup.ts';
import { startGroup } from '../module/deployment/startGroup.ts';
import { updateDeployment } from '../module/deployment/updateDeployment.ts';
import { accountDeposit } from '../module/escrow/accountDeposit.ts';
import { grantAllowance } from '../module/feegrant/grantAllowance.ts';
import { pruneAllowances } from '../module/feegrant/pruneAllowances.ts';
import { revokeAllowance } from '../module/feegrant/revokeAllowance.ts';
import { closeBid } from '../module/market/closeBid.ts';
import { closeLease } from '../module/market/closeLease.ts';
import { createBid } from '../module/market/createBid.ts';
import { createLease } from '../module/market/createLease.ts';
import { leaseStartReclaim } from '../module/market/leaseStartReclaim.ts';
import { withdrawLease } from '../module/market/withdrawLease.ts';
import { addPriceEntry } from '../module/oracle/addPriceEntry.ts';
import { updateOracleParams } from '../module/oracle/updateOracleParams.ts';
import { createProvider } from '../module/provider/createProvider.ts';
import { deleteProvider } from '../module/provider/deleteProvider.ts';
import { updateProvider } from '../module/provider/updateProvider.ts';
import type { MessageRoute } from './messageRoute.ts';

const routes = [
  grant,
  revoke,
  exec,
  grantAllowance,
  revokeAllowance,
  pruneAllowances,
  send,
  multiSend,
  updateBankParams,
  setSendEnabled,
  createDeployment,
  updateDeployment,
  closeDeployment,
  closeGroup,
  pauseGroup,
  startGroup,
  createBid,
  closeBid,
  createLease,
  closeLease,
  withdrawLease,
  leaseStartReclaim,
  accountDeposit,
  createProvider,
  updateProvider,
  deleteProvider,
  createCertificate,
  revokeCertificate,
  signProviderAttributes,
  deleteProviderAttributes,
  addPriceEntry,
  mintACT,
  burnACT,
  burnMint,
  fundVault,
  updateBmeParams,
  updateOracleParams,
];

/** Every message that the devnet carries out, by type URL. */
export const messageRoutes: ReadonlyMap<string, MessageRoute> = new Map(routes.map((route) => [route.typeUrl, route]));
