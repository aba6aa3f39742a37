import { err, ok, type Result } from '../../base/result.ts';
import { broadcastInTurn } from './broadcastTx.ts';
import { assertAffordable } from './feeCap.ts';
import { feeFor, gasForLateBids, gasForSimulated } from './gas.ts';
import { choosePlace, releasePlace, takePlace } from './place.ts';
import { isUnspecific, isWrongSequence } from './sdkCode.ts';
import type { SubmitOptions, TxFailure } from './signer.ts';
import type { SigningParts } from './signingParts.ts';
import { encodeUnsigned, signTx, type TxContent } from './signTx.ts';
import { simulateGas } from './simulateGas.ts';
import type { JournalledTx } from './txJournal.ts';

/** One attempt of a submission: its gas limit, when it is not to be simulated, and the fees of those before it. */
export interface Attempt {
  readonly gasLimit: bigint | undefined;
  readonly spentUakt: bigint;
}

type Signed = Result<JournalledTx, TxFailure>;

/**
 * Signs and hands over one transaction; must run inside the signer's queue. When the chain refuses the sequence, the account is read again
 * and the transaction signed anew, once: the earlier bytes were refused before anyone else had them.
 */
export async function signAndSend(parts: SigningParts, options: SubmitOptions, attempt: Attempt): Promise<Signed> {
  await parts.sequencer.load(options.signal);
  const { sequence } = parts.sequencer.peek();
  const first = await prepareAndSend(parts, options, attempt);
  if (first.ok || !(await maySucceedAnew(parts, first.error, sequence, options.signal))) return first;
  parts.logger.warn('sequence was wrong, signing anew', { key: options.key, sequence });
  return prepareAndSend(parts, options, attempt);
}

async function maySucceedAnew(
  { sequencer }: SigningParts,
  failure: TxFailure,
  sequence: bigint,
  signal?: AbortSignal,
): Promise<boolean> {
  if (isWrongSequence(failure)) {
    await sequencer.correct(sequence, signal);
    return true;
  }
  return failure.hash === '' && isUnspecific(failure) && (await sequencer.isOvertaken(signal));
}

async function prepareAndSend(parts: SigningParts, options: SubmitOptions, attempt: Attempt): Promise<Signed> {
  const { height } = await parts.blocks.refresh(options.signal);
  const gas = await chooseGas(parts, options, { height, gasLimit: attempt.gasLimit });
  if (!gas.ok) return gas;
  assertAffordable(parts, options, attempt.spentUakt + feeFor(gas.value, parts.gasPrice));
  // No wait between looking and taking, or the signal handler could take the same sequence.
  const place = choosePlace(parts, { ...options, height });
  takePlace(parts.sequencer, place);
  const content = { ...contentOf(parts, options, gas.value), ...place };
  const tx = await journalSigned(parts, options, async () => {
    const signed = await signTx(parts.context, place.accountNumber, content);
    return { ...signed, fromHeight: height, spentUakt: attempt.spentUakt };
  }).catch((error: unknown) => {
    releasePlace(parts.sequencer, place);
    throw error;
  });
  return send(parts, options, tx);
}

async function chooseGas(
  parts: SigningParts,
  options: SubmitOptions,
  { height, gasLimit }: { height: bigint; gasLimit: bigint | undefined },
): Promise<Result<bigint, TxFailure>> {
  if (gasLimit !== undefined) return ok(gasLimit);
  const place = choosePlace(parts, { ...options, height });
  const unsigned = encodeUnsigned(parts.context, { ...contentOf(parts, options, 0n), ...place, timeoutHeight: 0n });
  const used = await simulateGas(parts.connection, unsigned, options.signal);
  return used.ok ? ok(gasForSimulated(used.value) + gasForLateBids(options.messages)) : used;
}

function contentOf({ gasPrice }: SigningParts, options: SubmitOptions, gasLimit: bigint) {
  const { messages, memo } = options;
  return { messages, memo, gasLimit, feeUakt: feeFor(gasLimit, gasPrice) } satisfies Partial<TxContent>;
}

/** From here to the first broadcast the journal knows the bytes; when something stops us before it, nobody else does. */
async function journalSigned(
  { journal }: SigningParts,
  options: SubmitOptions,
  sign: () => Promise<JournalledTx>,
): Promise<JournalledTx> {
  const tx = await sign();
  try {
    await journal.put(options.key, tx);
    await options.onSigned?.(tx);
    options.signal?.throwIfAborted();
    return tx;
  } catch (error) {
    await journal.remove(options.key);
    throw error;
  }
}

/** An abort or an outage in here leaves the journal entry and the sequence as they are: the bytes may be on their way. */
async function send(parts: SigningParts, { key, signal }: SubmitOptions, tx: JournalledTx): Promise<Signed> {
  const answer = await broadcastInTurn(parts.connection, tx, signal);
  if (answer.kind !== 'refused') return ok(tx);
  releasePlace(parts.sequencer, tx);
  await parts.journal.remove(key);
  const { codespace, code, log, hash } = answer;
  return err({ kind: 'rejected', codespace, code, log, hash, gasUsed: tx.gasLimit, feeUakt: tx.spentUakt });
}
