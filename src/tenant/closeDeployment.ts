import { withDeadline } from '../base/abort.ts';
import type { Clock } from '../base/clock.ts';
import { isRunnerError, RunnerError } from '../base/runnerError.ts';
import type { Block } from '../chain/events/block.ts';
import { closeDeploymentMsg } from '../chain/message/closeDeploymentMsg.ts';
import { type DeploymentId, formatDeploymentId } from '../chain/protocol/ids.ts';
import type { DeploymentView } from '../chain/query/deploymentView.ts';
import { isPast } from '../chain/signing/expiry.ts';
import type { Signer, TxFailure } from '../chain/signing/signer.ts';
import { txError } from '../chain/signing/txError.ts';
import type { Journal } from './journal.ts';
import type { Market } from './market.ts';
import type { PreparedClose } from './prepareClose.ts';
import { submitNoted } from './rentalContext.ts';
import type { NotedTx } from './rentalRecord.ts';
import { closeKey, orderKey } from './txKeys.ts';

export interface CloseTools {
  readonly market: Market;
  readonly signer: Signer;
  readonly journal: Journal;
  readonly prepared?: PreparedClose;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** How long the chain may take in all. Default 3 min. */
  readonly closeWaitMs?: number;
}

/** What the chain says in the end. */
export interface ClosedDeployment {
  /** Undefined when the deployment never came to be. */
  readonly view: DeploymentView | undefined;
  /** The last look at it while it was open: its escrow before the refund. */
  readonly before: DeploymentView | undefined;
}

const CLOSE_WAIT_MS = 180_000;
/** node `x/deployment`: not found, closed. */
const GONE_CODES: readonly number[] = [4, 5];

/**
 * Closes a deployment and sees it closed. It may be repeated, by any process: a close that was signed before is sent again as it is until it
 * expires, and only then is another one signed. That the chain does not know the deployment proves nothing until its creation has expired,
 * and no close is sent before: an unordered one could run before the creation (design 6).
 * @throws RunnerError CLOSE_UNCONFIRMED, TX_… when the chain refuses the close.
 */
export async function closeDeployment(
  tools: CloseTools,
  target: { readonly tag: string; readonly id: DeploymentId },
): Promise<ClosedDeployment> {
  const deadlineMs = tools.closeWaitMs ?? CLOSE_WAIT_MS;
  try {
    const limit = { what: 'closing', deadlineMs, clock: tools.clock, signal: tools.signal };
    return await withDeadline(limit, (signal) => seeClosed({ ...tools, signal }, target));
  } catch (error) {
    tools.signal?.throwIfAborted();
    if (!isRunnerError(error, 'DEADLINE_EXCEEDED')) throw error;
    const args = { id: formatDeploymentId(target.id), seconds: Math.round(deadlineMs / 1000) };
    throw new RunnerError('CLOSE_UNCONFIRMED', args, { cause: error });
  }
}

type Tools = CloseTools & { readonly signal: AbortSignal };
type Target = { readonly tag: string; readonly id: DeploymentId };

async function seeClosed(tools: Tools, target: Target): Promise<ClosedDeployment> {
  let before: DeploymentView | undefined;
  for (;;) {
    const view = await tools.market.findDeployment(target.id, tools.signal);
    if (view?.state === 'active') before = view;
    if (view ? view.state !== 'active' : await willNeverBe(tools, target))
      return settled(tools, target, { view, before });
    if (view) await pushClose(tools, target);
  }
}

async function settled(tools: Tools, { tag, id }: Target, closed: ClosedDeployment): Promise<ClosedDeployment> {
  tools.prepared?.forget(id);
  if (await tools.journal.find(tag)) await tools.journal.write(tag, { step: 'closed' });
  return closed;
}

/** Whether a creation that the chain has not seen can no longer come. Waits a block when it still may. */
async function willNeverBe(tools: Tools, { tag, id }: Target): Promise<boolean> {
  const fate = await tools.signer.resume(orderKey(id), tools.signal);
  if (fate) return !fate.ok;
  const record = await tools.journal.find(tag);
  const orders = (record?.txs ?? []).filter(({ purpose }) => purpose === 'order');
  const head = await headFor(tools, orders);
  if (orders.every((tx) => isPast(tx, head)))
    return (await tools.market.findDeployment(id, tools.signal)) === undefined;
  await nextBlock(tools, head.height);
  return false;
}

/** Sends the close that is under way, or signs one when none can be included any more. */
async function pushClose(tools: Tools, target: Target): Promise<void> {
  const record = await tools.journal.find(target.tag);
  const open = (record?.txs ?? []).filter((tx) => tx.resend && tx.included === undefined);
  const head = await headFor(tools, open);
  const underWay = open.find((tx) => !isPast(tx, head));
  if (underWay) return sendAgain(tools, target, underWay, head.height);
  if (record) await tools.journal.write(target.tag, { step: 'close' });
  await signClose(tools, target, record !== undefined);
}

async function sendAgain(tools: Tools, { tag }: Target, noted: NotedTx, height: bigint): Promise<void> {
  const { hash, timeoutHeight, timeoutTimestampNs, feeUakt, resend } = noted;
  if (!resend) return;
  const bytes = new Uint8Array(Buffer.from(resend.base64, 'base64'));
  const { sequence, gasLimit } = resend;
  const signed = { bytes, hash, timeoutHeight, timeoutTimestampNs, feeUakt, sequence, gasLimit };
  await tools.signer.broadcast(signed, tools.signal);
  await nextBlock(tools, height);
  const found = await tools.market.findTx(hash, tools.signal);
  if (found) await tools.journal.note(tag, { ...noted, included: true });
}

async function signClose(tools: Tools, { tag, id }: Target, journalled: boolean): Promise<void> {
  const target = { tag, id, purpose: 'close', key: closeKey(id) } as const;
  const messages = [closeDeploymentMsg(id)];
  const result = journalled
    ? await submitNoted(tools, target, messages)
    : await tools.signer.submit({ messages, key: target.key, signal: tools.signal });
  if (result.ok || mayBeClosed(result.error)) return;
  // A simulation that fails hides the module's code. The state of the deployment is the truth, not the answer to a transaction.
  const view = await tools.market.findDeployment(id, tools.signal);
  if (view?.state === 'active') throw txError(result.error);
}

/** Someone else closed it, or the close expired: look again. */
function mayBeClosed(failure: TxFailure): boolean {
  return failure.kind === 'expired' || (failure.codespace === 'deployment' && GONE_CODES.includes(failure.code));
}

async function nextBlock(tools: Tools, height: bigint): Promise<void> {
  for await (const block of tools.market.watchBlocks({ fromHeight: height + 1n, signal: tools.signal })) {
    if (block.height > height) return;
  }
}

/** Where the chain stands, as far as the expiry of these transactions asks: a block's time is read for unordered ones only. */
async function headFor(tools: Tools, txs: readonly NotedTx[]): Promise<Pick<Block, 'height' | 'timeMs'>> {
  const height = await tools.market.getHeight(tools.signal);
  if (txs.every(({ timeoutTimestampNs }) => timeoutTimestampNs === undefined)) return { height, timeMs: 0 };
  for await (const block of tools.market.watchBlocks({ fromHeight: height, signal: tools.signal })) return block;
  // It ends only with the signal.
  throw tools.signal.reason;
}
