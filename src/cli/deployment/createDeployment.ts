import { createDeploymentMsg } from '../../chain/message/createDeploymentMsg.ts';
import { createLeaseMsg } from '../../chain/message/createLeaseMsg.ts';
import type { DepositSource } from '../../chain/message/encodeDeposit.ts';
import { MsgCloseDeployment, MsgCreateDeployment, MsgCreateLease } from '../../chain/protocol/akash.ts';
import { ACT, type Coin, type DecCoin, formatCoin, formatDecCoin } from '../../chain/protocol/coin.ts';
import { type DeploymentId, formatDeploymentId } from '../../chain/protocol/ids.ts';
import { typeUrlOf } from '../../chain/protocol/messageTypes.ts';
import type { BidView } from '../../chain/query/bidView.ts';
import { getDeploymentParams } from '../../chain/query/getDeploymentParams.ts';
import { DEFAULT_GAS_PRICE, feeFor } from '../../chain/signing/gas.ts';
import { CLOSE_GAS, LEASE_GAS, ORDER_GAS } from '../../tenant/gasLimits.ts';
import { checkFunds } from '../frame/checkFunds.ts';
import type { Call, Outcome } from '../frame/command.ts';
import { intentKey } from '../frame/intents.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';
import { awaitBids } from './awaitBids.ts';
import { deliverManifest } from './deliverManifest.ts';
import { type FileOrder, readOrder } from './readOrder.ts';
import { requireFinished, whileUnfinished } from './unfinished.ts';

export interface CreateOptions extends SharedOptions {
  readonly dseq?: bigint;
  readonly deposit?: Coin;
  readonly depositSources: readonly DepositSource[];
  readonly wait?: number;
  readonly maxPrice?: DecCoin;
  readonly provider?: string;
  readonly allowPrivateHosts?: true;
}

const DEFAULT_WAIT_MS = 60_000;

/** `deployment create`: the order, and with `--wait`, `--max-price` or `--provider` bids, leases and manifest too. */
export async function createDeployment(call: Call, options: CreateOptions, path: string): Promise<Outcome | undefined> {
  const order = await readOrder(path);
  const { wallet, connection } = await call.key();
  const height = (await connection.status(call.signal)).height;
  const id = { owner: wallet.address, dseq: options.dseq ?? height };
  const deposit = options.deposit ?? (await leastDeposit(call));
  const { groups, hash, reclamation } = order;
  const sources = options.depositSources;
  const orderWith = (dseq: bigint) =>
    createDeploymentMsg({ id: { ...id, dseq }, groups, hash, deposit, sources, ...(reclamation && { reclamation }) });
  const anyDseq = [orderWith(0n)];
  const key = intentKey(connection.chainId, wallet.address, anyDseq);
  const request = {
    what: `create deployment ${formatDeploymentId(id)} with a deposit of ${formatCoin(deposit)}`,
    messages: [orderWith(id.dseq)],
    // A dseq that nobody asked for is another one in each run: the order is the same all the same.
    ...(options.dseq === undefined && { intent: anyDseq }),
    chosen: { dseq: `${id.dseq}` },
    preflight: async () => {
      if (!options.dryRun) await requireFinished(call, key);
      await checkMoney(call, options, deposit);
    },
  };
  const tx = await call.submit(request);
  if (!tx) return undefined;
  const made = { ...id, dseq: BigInt(tx.earlier?.chosen['dseq'] ?? id.dseq) };
  const created = txDone(request, tx, { id: made, deposit });
  if (!goesOn(options)) return created;
  return whileUnfinished(call, { key, dseq: made.dseq }, () => lease(call, options, { id: made, order, created }));
}

interface Created {
  readonly id: DeploymentId;
  readonly order: FileOrder;
  readonly created: Outcome;
}

/** From here on something is open on the chain: whatever goes wrong, the person is told how to close it. */
async function lease(call: Call, options: CreateOptions, made: Created): Promise<Outcome | undefined> {
  try {
    return await leaseAndDeliver(call, options, made);
  } catch (error) {
    call.terminal.complain(`the deployment ${made.id.dseq} is open: deployment close --dseq ${made.id.dseq} ends it`);
    throw error;
  }
}

async function leaseAndDeliver(
  call: Call,
  options: CreateOptions,
  { id, order, created }: Created,
): Promise<Outcome | undefined> {
  const { wait: waitMs = DEFAULT_WAIT_MS, maxPrice, provider, allowPrivateHosts = false } = options;
  const gseqs = order.groups.map((_, index) => index + 1);
  const waiting = awaitBids(call, { id, gseqs, waitMs, maxPrice, provider });
  const bids = await call.during('waiting for bids', waiting);
  const request = {
    what: `take ${bids.map(describeBid).join(' and ')}`,
    messages: bids.map((bid) => createLeaseMsg(bid.id)),
  };
  const leased = await call.submit(request);
  if (!leased) return created;
  const providers = bids.map((bid) => bid.id.provider);
  await deliverManifest(call, { id, manifestJson: order.manifestJson, providers, allowPrivateHosts });
  const leases = bids.map((bid) => ({ id: bid.id, price: bid.price }));
  const { lines } = txDone(request, leased);
  return {
    value: { ...(created.value as object), leaseTx: leased, leases, manifest: 'sent' },
    lines: [...created.lines, ...lines, 'manifest sent'],
  };
}

function describeBid({ id, price }: BidView): string {
  return `the bid of ${id.provider} at ${formatDecCoin(price)} per block`;
}

async function leastDeposit(call: Call): Promise<Coin> {
  const { minDeposits } = await getDeploymentParams(await call.connection(), call.signal);
  return minDeposits.find(({ denom }) => denom === ACT) ?? { denom: ACT, amount: 0n };
}

/** The deposit and all fees up to the close: what cannot be paid to its end is not begun. */
async function checkMoney(call: Call, options: CreateOptions, amount: Coin): Promise<void> {
  const { gasPrices = DEFAULT_GAS_PRICE, feeGranter, depositSources: sources } = options;
  const lease = goesOn(options) ? [{ what: 'the lease', gas: LEASE_GAS, codec: MsgCreateLease }] : [];
  const steps = [
    { what: 'the order', gas: ORDER_GAS, codec: MsgCreateDeployment },
    ...lease,
    { what: 'the close', gas: CLOSE_GAS, codec: MsgCloseDeployment },
  ];
  const fees = steps.map(({ what, gas, codec }) => ({
    what,
    feeUakt: feeFor(gas, gasPrices),
    messageTypes: [typeUrlOf(codec)],
  }));
  const deposit = { what: 'the deposit', scope: 'deployment', amount, sources, isFirst: true } as const;
  const intent = { fees, deposits: [deposit], ...(feeGranter && { feeGranter }) };
  await checkFunds(await call.key(), intent, call.terminal);
}

function goesOn({ wait, maxPrice, provider }: CreateOptions): boolean {
  return (wait ?? maxPrice ?? provider) !== undefined;
}
