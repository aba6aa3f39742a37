// Signed transactions of many senders through the mempool and blocks of a devnet's node in this process.
import { createHash } from 'node:crypto';
import { instantiateSecp256k1 } from '@bitauth/libauth/build/lib/crypto/secp256k1.js';
import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { AuthInfo, SignDoc, TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { systemClock } from '../src/base/clock.ts';
import {
  MsgCloseDeployment,
  MsgCreateBid,
  MsgCreateDeployment,
  MsgCreateLease,
  MsgCreateProvider,
  Source,
} from '../src/chain/protocol/akash.ts';
import { encodeBidId, encodeDeploymentId } from '../src/chain/protocol/ids.ts';
import { createMachine } from '../src/devnet/machine/createMachine.ts';
import type { ChainNode } from '../src/devnet/node/chainNode.ts';
import { createNode } from '../src/devnet/node/createNode.ts';
import { addressOf } from '../src/devnet/state/address.ts';
import { perSecond } from './measure.ts';

const SENDERS = 100;
const TXS_PER_BLOCK = 500;
/** One in so many carries a bad signature. */
const BAD_EVERY = 100;
/** Each run has a chain id of its own: no signature that an earlier one verified is met again. */
let runs = 0;
const secp256k1 = await instantiateSecp256k1();

interface Sender {
  readonly address: string;
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
  readonly accountNumber: bigint;
  sequence: bigint;
}

/** A transaction, and whether the node has to refuse it. */
interface Signed {
  readonly bytes: Uint8Array;
  readonly isBad: boolean;
}

/** Transfers among many accounts. @returns how many a second; those with a bad signature do not count. */
export function verifiedTransfers(count: number): number {
  const chainId = `devnet-bench-${++runs}`;
  const senders = createSenders();
  const node = startNode(chainId, senders);
  const plan = Array.from({ length: count }, (_, index) => {
    const sender = at(senders, index);
    return { sender, message: transfer(sender, at(senders, index + 1)) };
  });
  return carryThrough(node, signAll(chainId, plan));
}

/** Deployments that are ordered, bid for, leased and closed again. @returns how many messages a second. */
export function verifiedMarketMessages(count: number): number {
  const chainId = `devnet-bench-${++runs}`;
  const senders = createSenders();
  const [tenants, providers] = [senders.slice(0, SENDERS / 2), senders.slice(SENDERS / 2)];
  const node = startNode(chainId, senders);
  carryThrough(
    node,
    signAll(
      chainId,
      providers.map((sender) => ({ sender, message: registration(sender) })),
    ),
  );
  const plan = Array.from({ length: Math.floor(count / 4) }, (_, index) =>
    rental(at(tenants, index), at(providers, index), BigInt(index + 1)),
  );
  return carryThrough(node, signAll(chainId, plan.flat()));
}

/** A node whose chain has that many open deployments, each of a transaction of its own. */
export function nodeWithDeployments(count: number): ChainNode {
  const chainId = `devnet-bench-${++runs}`;
  const senders = createSenders();
  const node = startNode(chainId, senders);
  const plan = Array.from({ length: count }, (_, index) =>
    rental(at(senders, index), at(senders, index + 1), BigInt(index + 1)).slice(0, 1),
  );
  carryThrough(node, signAll(chainId, plan.flat()));
  return node;
}

function at(senders: readonly Sender[], index: number): Sender {
  const sender = senders[index % senders.length];
  if (!sender) throw new TypeError('the benchmark has no senders');
  return sender;
}

function createSenders(): Sender[] {
  return Array.from({ length: SENDERS }, (_, index) => {
    const secretKey = new Uint8Array(createHash('sha256').update(`sender ${index}`).digest());
    const publicKey = secp256k1.derivePublicKeyCompressed(secretKey);
    if (typeof publicKey === 'string') throw new TypeError(publicKey);
    return { address: addressOf(publicKey), publicKey, secretKey, accountNumber: BigInt(index), sequence: 0n };
  });
}

function startNode(chainId: string, senders: readonly Sender[]): ChainNode {
  const coins = ['uakt', 'uact'].map((denom) => ({ denom, amount: '1000000000000' }));
  const accounts = senders.map(({ address }) => ({ address, coins }));
  return createNode({ machine: createMachine({ chainId, accounts }), clock: systemClock });
}

/** @throws TypeError unless exactly the transactions with bad signatures are refused and all others succeed. */
function carryThrough(node: ChainNode, txs: readonly Signed[]): number {
  const start = performance.now();
  for (let from = 0; from < txs.length; from += TXS_PER_BLOCK) {
    for (const tx of txs.slice(from, from + TXS_PER_BLOCK)) submit(node, tx);
    const failed = node.produceBlock().txs.find(({ result }) => result.code !== 0);
    if (failed) throw new TypeError(`a transaction failed: ${failed.result.log}`);
  }
  if (node.mempool.size().count > 0) throw new TypeError('transactions are left');
  return perSecond(txs.filter(({ isBad }) => !isBad).length, start);
}

function submit(node: ChainNode, { bytes, isBad }: Signed): void {
  const { code, codespace, log } = node.submit(bytes);
  const isRefused = codespace === 'sdk' && code === 4;
  if (isBad ? !isRefused : code !== 0) throw new TypeError(`the check said ${codespace} ${code} ${log}`);
}

function signAll(chainId: string, plan: ReadonlyArray<{ sender: Sender; message: Any }>): Signed[] {
  return plan.flatMap(({ sender, message }, index) => {
    const bad = index % BAD_EVERY === 0 ? [{ bytes: sign(sender, { chainId, message, flaw: 1 }), isBad: true }] : [];
    const good = { bytes: sign(sender, { chainId, message, flaw: 0 }), isBad: false };
    sender.sequence++;
    return [...bad, good];
  });
}

/** @param wish.flaw what the signature's last byte is changed by. */
function sign(
  { publicKey, secretKey, accountNumber, sequence }: Sender,
  { chainId, message, flaw }: { chainId: string; message: Any; flaw: number },
): Uint8Array {
  const bodyBytes = TxBody.encode(TxBody.fromPartial({ messages: [message] })).finish();
  const key = { typeUrl: PubKey.typeUrl, value: PubKey.encode({ key: publicKey }).finish() };
  const authInfoBytes = AuthInfo.encode(
    AuthInfo.fromPartial({
      signerInfos: [{ publicKey: key, modeInfo: { single: { mode: 1 } }, sequence }],
      fee: { amount: [{ denom: 'uakt', amount: '5000' }], gasLimit: 1_000_000n },
    }),
  ).finish();
  const doc = SignDoc.encode({ bodyBytes, authInfoBytes, chainId, accountNumber }).finish();
  const signature = secp256k1.signMessageHashCompact(secretKey, createHash('sha256').update(doc).digest());
  if (typeof signature === 'string') throw new TypeError(signature);
  signature[63] = (signature[63] ?? 0) ^ flaw;
  return TxRaw.encode({ bodyBytes, authInfoBytes, signatures: [signature] }).finish();
}

function transfer(from: Sender, to: Sender): Any {
  const amount = [{ denom: 'uakt', amount: '1' }];
  const value = MsgSend.encode({ fromAddress: from.address, toAddress: to.address, amount }).finish();
  return { typeUrl: MsgSend.typeUrl, value };
}

function registration({ address }: Sender): Any {
  const message = {
    owner: address,
    hostUri: 'https://provider.test:8443',
    attributes: [{ key: 'region', value: 'eu' }],
  };
  return packed('provider.v1beta4.MsgCreateProvider', MsgCreateProvider.encode(MsgCreateProvider.fromPartial(message)));
}

/** From the order to its end. */
function rental(tenant: Sender, provider: Sender, dseq: bigint): { sender: Sender; message: Any }[] {
  const id = encodeDeploymentId({ owner: tenant.address, dseq });
  const bidId = encodeBidId({ owner: tenant.address, dseq, gseq: 1, oseq: 1, provider: provider.address });
  const order = { id, groups: [group], hash: new Uint8Array(32).fill(7), deposit: deposit('5000000') };
  const bid = { id: bidId, price: price('90'), deposit: deposit('500000') };
  return [
    [
      tenant,
      packed(
        'deployment.v1beta4.MsgCreateDeployment',
        MsgCreateDeployment.encode(MsgCreateDeployment.fromPartial(order)),
      ),
    ],
    [provider, packed('market.v1beta5.MsgCreateBid', MsgCreateBid.encode(MsgCreateBid.fromPartial(bid)))],
    [tenant, packed('market.v1beta5.MsgCreateLease', MsgCreateLease.encode(MsgCreateLease.fromPartial({ bidId })))],
    [
      tenant,
      packed(
        'deployment.v1beta4.MsgCloseDeployment',
        MsgCloseDeployment.encode(MsgCloseDeployment.fromPartial({ id })),
      ),
    ],
  ].map(([sender, message]) => ({ sender: sender as Sender, message: message as Any }));
}

function packed(type: string, writer: { finish(): Uint8Array }): Any {
  return { typeUrl: `/akash.${type}`, value: writer.finish() };
}

const val = (text: string) => ({ val: new Uint8Array(Buffer.from(text)) });
const price = (amount: string) => ({ denom: 'uact', amount });
const deposit = (amount: string) => ({ amount: price(amount), sources: [Source.balance] });
const group = {
  name: 'anywhere',
  requirements: { attributes: [{ key: 'region', value: 'eu' }], signedBy: { allOf: [], anyOf: [] } },
  resources: [
    {
      resource: {
        id: 1,
        cpu: { units: val('1000') },
        memory: { quantity: val('536870912') },
        storage: [{ name: 'default', quantity: val('1073741824') }],
        gpu: { units: val('0') },
        endpoints: [],
      },
      count: 1,
      price: price('100'),
    },
  ],
};
