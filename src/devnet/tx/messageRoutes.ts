import { send } from '../module/bank/send.ts';
import { createCertificate } from '../module/cert/createCertificate.ts';
import { revokeCertificate } from '../module/cert/revokeCertificate.ts';
import { closeDeployment } from '../module/deployment/closeDeployment.ts';
import { closeGroup } from '../module/deployment/closeGroup.ts';
import { createDeployment } from '../module/deployment/createDeployment.ts';
import { pauseGroup } from '../module/deployment/pauseGroup.ts';
import { startGroup } from '../module/deployment/startGroup.ts';
import { updateDeployment } from '../module/deployment/updateDeployment.ts';
import { accountDeposit } from '../module/escrow/accountDeposit.ts';
import { closeBid } from '../module/market/closeBid.ts';
import { closeLease } from '../module/market/closeLease.ts';
import { createBid } from '../module/market/createBid.ts';
import { createLease } from '../module/market/createLease.ts';
import { leaseStartReclaim } from '../module/market/leaseStartReclaim.ts';
import { withdrawLease } from '../module/market/withdrawLease.ts';
import { createProvider } from '../module/provider/createProvider.ts';
import { deleteProvider } from '../module/provider/deleteProvider.ts';
import { updateProvider } from '../module/provider/updateProvider.ts';
import type { MessageRoute } from './messageRoute.ts';

const routes = [
  send,
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
];

/** Every message that the devnet carries out, by type URL. */
export const messageRoutes: ReadonlyMap<string, MessageRoute> = new Map(routes.map((route) => [route.typeUrl, route]));
