import type { GeneratedType } from '@cosmjs/proto-signing';
import * as akash from './akash.ts';
import { MsgAddPriceEntry } from './oracle.ts';

const codecs = [
  akash.MsgCreateDeployment,
  akash.MsgUpdateDeployment,
  akash.MsgCloseDeployment,
  akash.MsgCloseGroup,
  akash.MsgPauseGroup,
  akash.MsgStartGroup,
  akash.MsgCreateBid,
  akash.MsgCloseBid,
  akash.MsgCreateLease,
  akash.MsgWithdrawLease,
  akash.MsgCloseLease,
  akash.MsgLeaseStartReclaim,
  akash.MsgAccountDeposit,
  akash.MsgCreateProvider,
  akash.MsgUpdateProvider,
  akash.MsgDeleteProvider,
  akash.MsgCreateCertificate,
  akash.MsgRevokeCertificate,
  akash.MsgSignProviderAttributes,
  akash.MsgDeleteProviderAttributes,
  akash.MsgBurnMint,
  akash.MsgMintACT,
  akash.MsgBurnACT,
  akash.MsgFundVault,
  MsgAddPriceEntry,
] as const;

/**
 * Every message of the Akash modules by its type URL: deployment v1beta4, market v1beta5, escrow v1, provider v1beta4, cert v1, audit v1,
 * bme v1 and oracle v2. The client's registry and the devnet's router are made of it.
 */
export const messageTypes: ReadonlyArray<[typeUrl: string, codec: GeneratedType]> = codecs.map((codec) => [
  typeUrlOf(codec),
  codec as unknown as GeneratedType,
]);

/** `/akash.market.v1beta5.MsgCreateBid`: how an Any names a message's type. */
export function typeUrlOf(codec: { readonly $type: string }): string {
  return `/${codec.$type}`;
}
