import { TxMsgData } from 'cosmjs-types/cosmos/base/abci/v1beta1/abci';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import { RunnerError } from '../../base/runnerError.ts';
import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';
import { escrowHooks } from '../module/market/escrowHooks.ts';
import type { Context, QueryContext } from '../state/context.ts';
import { event, withMessageIndex } from '../state/event.ts';
import { createGasMeter, type GasMeter, meterState } from '../state/gasMeter.ts';
import { createOverlay, type KeyValues, type StateTree } from '../state/keyValues.ts';
import { failureOf, refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import { runAnte, type TxMode } from './ante.ts';
import { decodeMessage } from './decodeMessage.ts';
import { type DecodedTx, decodeTx } from './decodeTx.ts';
import type { RoutedMessage } from './messageRoute.ts';

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
}

/**
 * Runs a transaction on top of `block.state`. When a message fails, its and all other messages' changes are gone, but fee and sequence
 * are spent; when the checks before the messages fail, nothing has happened. In mode `check` messages are not carried out.
 */
export function runTx(block: BlockContext, bytes: Uint8Array, mode: TxMode): TxResult {
  let gas = createGasMeter();
  let anteEvents: readonly WireEvent[] = [];
  let gasWanted = 0n;
  try {
    const tx = decodeTx(bytes);
    gasWanted = tx.fee.gasLimit;
    validateMessages(tx);
    gas = createGasMeter(mode === 'simulate' ? undefined : gasWanted);
    const ante = onOverlay(block, gas, (context) => runAnte(context, gas, tx, mode));
    anteEvents = ante.events;
    const run = mode === 'check' ? checked : onOverlay(block, gas, (context) => runMessages(context, tx.messages));
    return {
      code: 0,
      codespace: '',
      log: '',
      data: mode === 'check' ? new Uint8Array() : encodeAnswers(run.result),
      gasWanted,
      gasUsed: gas.used(),
      events: [...anteEvents, ...run.events],
    };
  } catch (error) {
    const failure = failureOf(error);
    return { ...failure, data: new Uint8Array(), gasWanted, gasUsed: gas.used(), events: anteEvents };
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

const checked = { events: [], result: [] };

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
  try {
    return message.handle(context) ?? new Uint8Array();
  } catch (error) {
    throw explained(error, index);
  }
}

/** The module is the second part of the type's package. */
function actionEvent({ typeUrl, signer }: RoutedMessage): WireEvent {
  return event('message', { action: typeUrl, sender: signer, module: typeUrl.split('.')[1] ?? '' });
}

function encodeAnswers(msgResponses: Any[]): Uint8Array {
  return TxMsgData.encode({ data: [], msgResponses }).finish();
}

/** Says which message failed, as the node's log does. Running out of gas and panics are not the message's word. */
function explained(error: unknown, index: number): unknown {
  const { codespace, code, log } = failureOf(error);
  const isOwn = !(codespace === 'sdk' && (code === sdkErrors.outOfGas.code || code === sdkErrors.panic.code));
  if (!isOwn) return error;
  return new RunnerError('DEVNET_REFUSED', {
    codespace,
    abciCode: code,
    log: `failed to execute message; message index: ${index}: ${log}`,
  });
}
