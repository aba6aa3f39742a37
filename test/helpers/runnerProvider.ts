import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/base/clock.ts';
import { systemClock } from '../../src/base/clock.ts';
import { decimalOf } from '../../src/base/decimal.ts';
import { type Err, err, ok, type Result } from '../../src/base/result.ts';
import type { IncludedTx } from '../../src/chain/connection/chainConnection.ts';
import type { GroupSpec } from '../../src/chain/protocol/akash.ts';
import type { LeaseId } from '../../src/chain/protocol/ids.ts';
import type { BidView } from '../../src/chain/query/bidView.ts';
import type { DeploymentView } from '../../src/chain/query/deploymentView.ts';
import type { LeaseView } from '../../src/chain/query/leaseView.ts';
import type { SubmitOptions, TxFailure } from '../../src/chain/signing/signer.ts';
import type { WorkloadService } from '../../src/runner-provider/executor/executor.ts';

/** A lease id that needs no chain. */
export const someLease: LeaseId = { owner: 'akash1tenant', dseq: 7n, gseq: 1, oseq: 1, provider: 'akash1provider' };

/** A service that runs `script` in a shell. */
export function someService(script: string, more: Partial<WorkloadService> = {}): WorkloadService {
  return {
    name: 'runner',
    image: 'shell:1',
    command: ['sh', '-c', script],
    args: [],
    env: [],
    count: 1,
    cpuMilli: 1000n,
    memoryBytes: 1n << 30n,
    ...more,
  };
}

/** A directory that is gone after the test. */
export async function temporaryDirectory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'akr-provider-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** Waits for what a real process or server does by itself; fails after five seconds. */
export async function eventually<Value>(
  read: () => Promise<Value | undefined | false>,
  clock: Clock = systemClock,
): Promise<Value> {
  for (const end = clock.now() + 5_000; ; ) {
    const value = await read();
    if (value !== undefined && value !== false) return value;
    if (clock.now() > end) throw new Error('it did not happen within five seconds');
    await clock.sleep(10);
  }
}

/** All items of an iteration. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** A lease as the chain shows it: active, 10 uact per block, won at height 5. */
export function someLeaseView(more: Partial<LeaseView> = {}): LeaseView {
  const price = { denom: 'uact', amount: decimalOf(10n) };
  const none = { denom: 'uact', amount: decimalOf(0n) };
  return {
    id: someLease,
    state: 'active',
    price,
    createdAt: 5n,
    closedOn: 0n,
    reason: 'lease_closed_invalid',
    payment: { state: 'open', rate: price, balance: none, unsettled: none, withdrawn: { denom: 'uact', amount: 0n } },
    ...more,
  };
}

/** A bid as the chain shows it: open, made at height 4. */
export function someBidView(more: Partial<BidView> = {}): BidView {
  const price = { denom: 'uact', amount: decimalOf(10n) };
  return { id: someLease, state: 'open', price, createdAt: 4n, resourcesOffer: [], ...more };
}

/** A deployment of one group on the chain, paid until `paidUact` is spent, settled at height 5. */
export function someDeploymentView(
  more: { groups?: readonly GroupSpec[]; hash?: Uint8Array; paidUact?: bigint } = {},
): DeploymentView {
  const { owner, dseq } = someLease;
  const { groups = [], hash = new Uint8Array(32), paidUact = 5_000_000n } = more;
  const balance = { denom: 'uact', amount: decimalOf(paidUact) };
  return {
    id: { owner, dseq },
    state: 'active',
    hash,
    createdAt: 3n,
    groups: groups.map((spec, index) => ({ id: { owner, dseq, gseq: index + 1 }, state: 'open', spec, createdAt: 3n })),
    escrow: { state: 'open', settledAt: 5n, funds: [balance], deposits: [{ owner, balance }], transferred: [] },
  };
}

export const included: IncludedTx = { hash: 'AB', height: 9n, gasUsed: 1n, gasWanted: 1n, feeUakt: 1n, events: [] };

/** A signer that notes what it is given. `outcome` decides on each; included by default. */
export function createFakeSubmit(
  outcome: (options: SubmitOptions) => Result<IncludedTx, TxFailure> | undefined = () => undefined,
) {
  const submitted: SubmitOptions[] = [];
  const submit = async (options: SubmitOptions): Promise<Result<IncludedTx, TxFailure>> => {
    submitted.push(options);
    return outcome(options) ?? ok(included);
  };
  return { submit, submitted };
}

/** A transaction that the chain refused. */
export function someFailure(code = 1, codespace = 'market'): Err<TxFailure> {
  return err({ kind: 'rejected', codespace, code, log: 'refused', hash: 'AB', feeUakt: 0n });
}

/** A logger that keeps the messages. */
export function createNotingLogger() {
  const lines: string[] = [];
  const note = (message: string) => void lines.push(message);
  return { lines, logger: { debug: note, info: note, warn: note, error: note } };
}
