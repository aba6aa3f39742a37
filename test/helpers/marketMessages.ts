import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import {
  MsgAccountDeposit,
  MsgCloseBid,
  MsgCloseDeployment,
  MsgCloseGroup,
  MsgCloseLease,
  MsgCreateBid,
  MsgCreateCertificate,
  MsgCreateDeployment,
  MsgCreateLease,
  MsgCreateProvider,
  MsgDeleteProvider,
  MsgLeaseStartReclaim,
  MsgPauseGroup,
  MsgRevokeCertificate,
  MsgStartGroup,
  MsgUpdateDeployment,
  MsgUpdateProvider,
  MsgWithdrawLease,
} from '../../src/chain/protocol/akash.ts';
import type { AnyCodec } from '../../src/chain/protocol/extendCodec.ts';
import { encodeBidId, encodeDeploymentId, encodeGroupId } from '../../src/chain/protocol/ids.ts';
import { coins, deposit, group, HASH } from '../unit/devnet/market.ts';
import type { Given } from '../unit/devnet/stage.ts';
import { PROVIDER, TENANT } from './signedWorld.ts';

/** Where a message aims: the tenant's deployment 1, its first group and order, and the provider, unless told otherwise. */
export interface Target {
  readonly owner?: string;
  readonly dseq?: bigint;
  readonly gseq?: number;
  readonly oseq?: number;
  readonly provider?: string;
  readonly bseq?: number;
}

function pack<Codec extends AnyCodec & { $type: string }>(codec: Codec, partial: Given<Codec>): Any {
  return { typeUrl: `/${codec.$type}`, value: codec.encode(codec.fromPartial(partial as never) as never).finish() };
}

const wholeId = (target: Target) => ({
  owner: TENANT.address,
  dseq: 1n,
  gseq: 1,
  oseq: 1,
  provider: PROVIDER.address,
  ...target,
});
const deploymentId = (target: Target) => encodeDeploymentId(wholeId(target));
const groupId = (target: Target) => encodeGroupId(wholeId(target));
const bidId = (target: Target) => ({ ...encodeBidId(wholeId(target)), bseq: target.bseq ?? 0 });

/** The market's messages, each complete by itself. */
export const market = {
  deploy: (target: Target = {}, changes: Given<typeof MsgCreateDeployment> = {}): Any =>
    pack(MsgCreateDeployment, {
      id: deploymentId(target),
      groups: [group()],
      hash: HASH,
      deposit: deposit('5000000'),
      ...changes,
    }),
  update: (target: Target = {}, hash: Uint8Array = new Uint8Array(32).fill(8)): Any =>
    pack(MsgUpdateDeployment, { id: deploymentId(target), hash }),
  undeploy: (target: Target = {}): Any => pack(MsgCloseDeployment, { id: deploymentId(target) }),
  endGroup: (target: Target = {}): Any => pack(MsgCloseGroup, { id: groupId(target) }),
  pause: (target: Target = {}): Any => pack(MsgPauseGroup, { id: groupId(target) }),
  start: (target: Target = {}): Any => pack(MsgStartGroup, { id: groupId(target) }),
  bid: (target: Target = {}, changes: Given<typeof MsgCreateBid> = {}): Any =>
    pack(MsgCreateBid, { id: bidId(target), price: coins('100'), deposit: deposit('500000'), ...changes }),
  giveUp: (target: Target = {}, reason = 10_002): Any => pack(MsgCloseBid, { id: bidId(target), reason }),
  take: (target: Target = {}): Any => pack(MsgCreateLease, { bidId: bidId(target) }),
  withdraw: (target: Target = {}): Any => pack(MsgWithdrawLease, { id: bidId(target) }),
  endLease: (target: Target = {}): Any => pack(MsgCloseLease, { id: bidId(target) }),
  reclaim: (target: Target = {}, reason = 10_001): Any => pack(MsgLeaseStartReclaim, { id: bidId(target), reason }),
  topUp: (signer: string, changes: Given<typeof MsgAccountDeposit> = {}): Any =>
    pack(MsgAccountDeposit, {
      signer,
      id: { scope: 1, xid: `${TENANT.address}/1` },
      deposit: deposit('1000000'),
      ...changes,
    }),
  register: (owner: string, changes: Given<typeof MsgCreateProvider> = {}): Any =>
    pack(MsgCreateProvider, { owner, hostUri: 'https://provider.test:8443', ...changes }),
  reregister: (owner: string, changes: Given<typeof MsgUpdateProvider> = {}): Any =>
    pack(MsgUpdateProvider, { owner, hostUri: 'https://provider.test:8444', ...changes }),
  unregister: (owner: string): Any => pack(MsgDeleteProvider, { owner }),
  certify: (owner: string, cert: Uint8Array, pubkey: Uint8Array): Any =>
    pack(MsgCreateCertificate, { owner, cert, pubkey }),
  revoke: (owner: string, serial: string): Any => pack(MsgRevokeCertificate, { id: { owner, serial } }),
  pay: (fromAddress: string, toAddress: string, amount: string, denom = 'uakt'): Any => ({
    typeUrl: MsgSend.typeUrl,
    value: MsgSend.encode(MsgSend.fromPartial({ fromAddress, toAddress, amount: [{ denom, amount }] })).finish(),
  }),
} as const;
