import { withDeadline } from '../../src/base/abort.ts';
import { systemClock } from '../../src/base/clock.ts';
import type { Result } from '../../src/base/result.ts';
import type { IncludedTx } from '../../src/chain/connection/chainConnection.ts';
import { isUnspecific, isWrongSequence } from '../../src/chain/signing/sdkCode.ts';
import type { Msg, TxFailure } from '../../src/chain/signing/signer.ts';
import { txError } from '../../src/chain/signing/txError.ts';
import type { Actor } from './stage.ts';

/** The wall's share of a transaction's patience; the other is its timeout height, 10 blocks on. Twice 10 blocks of 6 s. */
const DEADLINE_MS = 120_000;
const MOST_ATTEMPTS = 4;
/** Between attempts: about a block, so that another user's transaction of the same key is out of the way. */
const PAUSE_MS = 2_000;
/** Any refusal seen on node v2.1 uses less than half of it. A simulation would hide the module's code behind one of the SDK's. */
export const REFUSAL_GAS = 400_000n;
/** For a message that the simulation refused again and again: delivered, the chain says what it has against it. */
const LAST_GAS = 1_000_000n;

let submitted = 0;

/**
 * Has messages carried out by the chain, in a transaction of one signature. What never got into a block is tried again: other users of
 * the key take sequences, and a node may be a block behind.
 * @param gasLimit fixed; simulated when absent.
 */
export async function submit(
  actor: Actor,
  messages: readonly Msg[],
  gasLimit?: bigint,
): Promise<Result<IncludedTx, TxFailure>> {
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === MOST_ATTEMPTS;
    const limit = gasLimit ?? (isLast ? LAST_GAS : undefined);
    const outcome = await submitOnce(actor, messages, limit);
    if (outcome.ok || isLast || !isWorthAnother(outcome.error)) return outcome;
    await systemClock.sleep(PAUSE_MS);
  }
}

/** The same, for what has to succeed. @throws RunnerError TX_REJECTED, TX_FAILED, TX_EXPIRED, DEADLINE_EXCEEDED */
export async function done(actor: Actor, ...messages: readonly Msg[]): Promise<IncludedTx> {
  const outcome = await submit(actor, messages);
  if (!outcome.ok) throw txError(outcome.error);
  return outcome.value;
}

/** `codespace/code` of a refusal, `ok` when the chain took it. */
export async function codeOf(actor: Actor, messages: readonly Msg[]): Promise<string> {
  const outcome = await submit(actor, messages, REFUSAL_GAS);
  return outcome.ok ? 'ok' : `${outcome.error.codespace}/${outcome.error.code}`;
}

function submitOnce(actor: Actor, messages: readonly Msg[], gasLimit: bigint | undefined) {
  submitted += 1;
  const key = `conformance-${submitted}`;
  const what = `a transaction of ${actor.name}`;
  return withDeadline({ what, deadlineMs: DEADLINE_MS, clock: systemClock }, (signal) =>
    actor.signer.submit({ messages, key, signal, ...(gasLimit !== undefined && { gasLimit }) }),
  );
}

function isWorthAnother(failure: TxFailure): boolean {
  const simulated = failure.kind === 'rejected' && failure.hash === '' && isUnspecific(failure);
  return failure.kind === 'expired' || isWrongSequence(failure) || simulated;
}
