import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';
import { escrowHooks } from '../module/market/escrowHooks.ts';
import type { Context, QueryContext } from '../state/context.ts';
import { event, withMessageIndex } from '../state/event.ts';
import { explainRefusal } from '../state/explainRefusal.ts';
import { createGasMeter, type GasMeter, meterState } from '../state/gasMeter.ts';
import { createOverlay, type KeyValues, type StateTree } from '../state/keyValues.ts';
import { failureOf, refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import { runAnte, type TxMode } from './ante.ts';
import { decodeMessage } from './decodeMessage.ts';
import { type DecodedTx, decodeTx } from './decodeTx.ts';
import type { RoutedMessage } from './messageRoute.ts';
import { writeFields } from './shape/writeFields.ts';

/** The outcome of one transaction, as ABCI reports it. `code` 0 is success. */
export interface TxResult {
  readonly code: number;
  readonly codespace: string;
  readonly log: string;
  /** Encoded TxMsgData with an answer per message; empty after a failure. */
  readonly data: Uint8Array;
  readonly gasWanted: bigint;
  readonly gasUsed: bigint;
  readonly events: readonly WireEvent[];
}

/** What a transaction starts from: a state that can be laid over. */
export interface BlockContext extends QueryContext {
  readonly state: StateTree;
  /** What the transactions of the block may use up together; missing for no limit. */
  readonly blockGas?: GasMeter;
}

/** What the node says of a meter without a limit. */
const NO_LIMIT = 2n ** 64n - 1n;

/**
 * Runs a transaction on top of `block.state`. When a message fails, its and all other messages' changes are gone, but fee and sequence
 * are spent; when the checks before the messages fail, nothing has happened. In the modes of the mempool messages are not carried out.
 * Source: cosmos-sdk `baseapp/baseapp.go` runTx.
 */
export function runTx(block: BlockContext, bytes: Uint8Array, mode: TxMode): TxResult {
  const run: Run = { block, bytes, mode, gas: createGasMeter(), gasWanted: 0n, anteEvents: [] };
  try {
    if (mode === 'deliver') requireBlockGas(block);
    const { events, data } = attempt(run);
    return { code: 0, codespace: '', log: '', data, ...gasOf(run), events };
  } catch (error) {
    const failure = failureOf(error);
    return { ...failure, data: new Uint8Array(), ...gasOf(run), events: run.anteEvents };
  }
}

/** What is to be told of a transaction however it ends. */
interface Run {
  readonly block: BlockContext;
  readonly bytes: Uint8Array;
  readonly mode: TxMode;
  gas: GasMeter;
  gasWanted: bigint;
  anteEvents: readonly WireEvent[];
  hasChargedBlock?: boolean;
}

function gasOf({ gas, gasWanted }: Run): Pick<TxResult, 'gasWanted' | 'gasUsed'> {
  return { gasWanted, gasUsed: gas.used() };
}

function attempt(run: Run): Pick<TxResult, 'events' | 'data'> {
  const { block, mode } = run;
  const tx = decodeTx(run.bytes);
  validateMessages(tx);
  run.gasWanted = mode === 'simulate' ? NO_LIMIT : tx.fee.gasLimit;
  run.gas = createGasMeter(mode === 'simulate' ? undefined : run.gasWanted);
  try {
    const ante = onOverlay(block, run.gas, (context) => runAnte(context, run.gas, tx, mode));
    // The mempool's answer tells of no events.
    if (mode === 'check' || mode === 'recheck') return { events: [], data: new Uint8Array() };
    run.anteEvents = ante.events;
    return carryOut(run, tx);
  } catch (error) {
    if (mode === 'deliver') chargeBlock(run);
    throw error;
  }
}

/** What the messages used up counts against the block before they count themselves. */
function carryOut(run: Run, tx: DecodedTx): Pick<TxResult, 'events' | 'data'> {
  const done = onOverlay(run.block, run.gas, (context) => {
    const answers = runMessages(context, tx.messages);
    if (run.mode === 'deliver') chargeBlock(run);
    return answers;
  });
  return { events: [...run.anteEvents, ...done.events], data: encodeAnswers(done.result) };
}

/** @throws a refusal with sdk 11 once nothing is left. */
function requireBlockGas({ blockGas }: BlockContext): void {
  if (blockGas?.limit !== undefined && blockGas.used() >= blockGas.limit)
    refuse(sdkErrors.outOfGas, 'no block gas left to run tx');
}

/** Once per transaction. A transaction that ran out of gas counts with its limit. @throws a refusal with sdk 11. */
function chargeBlock(run: Run): void {
  const { blockGas } = run.block;
  if (blockGas?.limit === undefined || run.hasChargedBlock) return;
  run.hasChargedBlock = true;
  const { gasUsed, gasWanted } = gasOf(run);
  try {
    blockGas.charge(gasUsed < gasWanted ? gasUsed : gasWanted, 'block gas meter');
  } catch {
    const numbers = `gasWanted: ${gasWanted}, gasUsed: ${gasUsed}`;
    refuse(sdkErrors.outOfGas, `out of gas in location: block gas meter; ${numbers}`);
  }
}

/**
 * Does a block's own work, outside any transaction: nothing is charged for it. What it throws is a defect of ours.
 */
export function runBlockers(block: BlockContext, blockers: readonly ((context: Context) => void)[]): WireEvent[] {
  return blockers.flatMap((work) => {
    const overlay = createOverlay(block.state);
    const events: WireEvent[] = [];
    work(contextOf(block, overlay, events));
    overlay.commit();
    return events;
  });
}

/** Lets `work` change a layer of its own, which becomes part of the block only when it ends well. */
function onOverlay<Result>(
  block: BlockContext,
  gas: GasMeter,
  work: (context: Context) => Result,
): { readonly events: readonly WireEvent[]; readonly result: Result } {
  const overlay = createOverlay(block.state);
  const events: WireEvent[] = [];
  const result = work(contextOf(block, meterState(overlay, gas), events));
  overlay.commit();
  return { events, result };
}

function contextOf(block: QueryContext, state: KeyValues, events: WireEvent[]): Context {
  return { ...block, state, hooks: escrowHooks, decodeMessage, emit: (emitted) => void events.push(emitted) };
}

function validateMessages(tx: DecodedTx): void {
  if (tx.messages.length === 0) refuse(sdkErrors.invalidRequest, 'must contain at least one message');
  for (const message of tx.messages) message.validate();
}

function runMessages(context: Context, messages: readonly RoutedMessage[]): Any[] {
  return messages.map((message, index) => {
    const events: WireEvent[] = [actionEvent(message)];
    const value = handle({ ...context, emit: (emitted) => void events.push(emitted) }, message, index);
    for (const emitted of events) context.emit(withMessageIndex(emitted, index));
    return { typeUrl: `${message.typeUrl}Response`, value };
  });
}

function handle(context: Context, message: RoutedMessage, index: number): Uint8Array {
  const detail = `failed to execute message; message index: ${index}`;
  return explainRefusal(detail, () => message.handle(context)) ?? new Uint8Array();
}

/** The module is the second part of the type's package. */
function actionEvent({ typeUrl, signer }: RoutedMessage): WireEvent {
  return event('message', { action: typeUrl, sender: signer, module: typeUrl.split('.')[1] ?? '' });
}

/** A TxMsgData. */
function encodeAnswers(answers: readonly Any[]): Uint8Array {
  return writeFields(
    answers.map(({ typeUrl, value }) => [
      2,
      writeFields([
        [1, typeUrl],
        [2, value],
      ]),
    ]),
  );
}
