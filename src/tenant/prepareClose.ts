import { withDeadline } from '../base/abort.ts';
import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import type { Store } from '../base/store.ts';
import { closeDeploymentMsg } from '../chain/message/closeDeploymentMsg.ts';
import { type DeploymentId, formatDeploymentId } from '../chain/protocol/ids.ts';
import type { BroadcastResult, SignedTx, Signer } from '../chain/signing/signer.ts';
import { CLOSE_GAS } from './gasLimits.ts';
import { createJournal, type Journal } from './journal.ts';

/** A close that was sent at a signal. Only the chain can say that it happened. */
export interface SentClose {
  readonly id: DeploymentId;
  readonly hash: string;
  readonly outcome: BroadcastResult['kind'];
}

/** What the handler of a signal needs at hand, since it has no time to read anything. */
export interface PreparedClose {
  /** From now on a block may hold this deployment. Called when its creation is signed, before it is sent. */
  track(tag: string, id: DeploymentId): void;
  /** It is closed, or will never be there. */
  forget(id: DeploymentId): void;
  readonly tracked: readonly DeploymentId[];
  /**
   * Signs a close for everything tracked, with a fixed gas limit and what the signer has cached, and sends each to all nodes. Never
   * simulates, never reads, returns within a second; `closeRental` then finds out what became of it. Never throws.
   */
  closeNow(): Promise<SentClose[]>;
}

/** Both together stay below the second that a signal handler may take; journal and signature take milliseconds. */
const BROADCAST_MS = 700;

/** Loads what the signer needs to sign without a read. Call it before anything is ordered. */
export async function prepareClose(options: {
  readonly signer: Signer;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal?: AbortSignal;
}): Promise<PreparedClose> {
  const journal = createJournal(options.store);
  const tracked = new Map<string, { readonly tag: string; readonly id: DeploymentId }>();
  await options.signer.prime(options.signal);
  return {
    track: (tag, id) => void tracked.set(formatDeploymentId(id), { tag, id }),
    forget: (id) => void tracked.delete(formatDeploymentId(id)),
    get tracked() {
      return [...tracked.values()].map(({ id }) => id);
    },
    async closeNow() {
      const sent: Array<Promise<SentClose | undefined>> = [];
      for (const { tag, id } of tracked.values()) {
        const signed = await orUndefined(options, id, () => signClose(options.signer, id));
        if (signed) sent.push(orUndefined(options, id, () => sendClose({ ...options, journal }, { tag, id, signed })));
      }
      return (await Promise.all(sent)).filter((one) => one !== undefined);
    },
  };
}

/** One transaction per deployment: if one of them is not there, the others must not fail with it. */
function signClose(signer: Signer, id: DeploymentId): Promise<SignedTx> {
  return signer.signNow({ messages: [closeDeploymentMsg(id)], gasLimit: CLOSE_GAS });
}

async function sendClose(
  tools: { readonly signer: Signer; readonly clock: Clock; readonly journal: Journal },
  close: { readonly tag: string; readonly id: DeploymentId; readonly signed: SignedTx },
): Promise<SentClose> {
  const { tag, id, signed } = close;
  const { hash, timeoutHeight, timeoutTimestampNs, feeUakt, sequence, gasLimit } = signed;
  const resend = { base64: Buffer.from(signed.bytes).toString('base64'), sequence, gasLimit };
  await tools.journal.note(tag, { purpose: 'close', hash, timeoutHeight, timeoutTimestampNs, feeUakt, resend });
  const limit = { what: 'sending the close', deadlineMs: BROADCAST_MS, clock: tools.clock };
  const outcome = await withDeadline(limit, (signal) => tools.signer.broadcast(signed, signal)).catch(() => undefined);
  return { id, hash, outcome: outcome?.kind ?? 'unknown' };
}

/** At a signal nothing may stop the closes that can still be sent; the post step and the reaper come after. */
async function orUndefined<Value>(
  { logger }: { readonly logger: Logger },
  id: DeploymentId,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    logger.error('close not sent', { deployment: formatDeploymentId(id), error: String(error) });
    return undefined;
  }
}
