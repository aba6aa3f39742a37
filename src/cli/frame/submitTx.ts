import process from 'node:process';
import { RunnerError } from '../../base/runnerError.ts';
import { AKT } from '../../chain/protocol/coin.ts';
import { findAccount } from '../../chain/query/findAccount.ts';
import { createRegistry } from '../../chain/signing/createRegistry.ts';
import { DEFAULT_GAS_PRICE, feeFor } from '../../chain/signing/gas.ts';
import { encodeUnsigned } from '../../chain/signing/signTx.ts';
import { simulateGas } from '../../chain/signing/simulateGas.ts';
import { txError } from '../../chain/signing/txError.ts';
import type { Terminal } from '../terminal.ts';
import { checkFunds } from './checkFunds.ts';
import type { OpenKey, Outcome, TxOutcome, TxRequest } from './command.ts';
import { confirm } from './confirm.ts';
import { duringWork } from './duringWork.ts';
import { intentKey } from './intents.ts';
import type { SharedOptions } from './sharedOptions.ts';
import { takeUp } from './takeUp.ts';

export interface SubmitContext {
  readonly key: OpenKey;
  readonly options: SharedOptions;
  readonly terminal: Terminal;
  readonly emit: (outcome: Outcome) => void;
}

/**
 * A command's transaction from the estimate to its block, or what became of that of a run that was stopped. Undefined with `--dry-run`.
 * @throws RunnerError CLI_RUNNING_ALREADY, what the preflight throws, those of checkFunds when the fee cannot be paid, CLI_NOT_CONFIRMED, TX_REJECTED, TX_FAILED, TX_EXPIRED.
 */
export async function submitTx(context: SubmitContext, request: TxRequest): Promise<TxOutcome | undefined> {
  const { key, options, terminal } = context;
  const intent = intentKey(key.connection.chainId, key.wallet.address, request.intent ?? request.messages);
  const earlier = options.dryRun ? undefined : await takeUp(key, intent, terminal);
  if (earlier) return earlier;
  await request.preflight?.();
  const gasLimit = await chooseGas(context, request);
  const feeUakt = feeFor(gasLimit, options.gasPrices ?? DEFAULT_GAS_PRICE);
  await checkFee(context, request, feeUakt);
  if (options.dryRun) {
    context.emit(estimateOutcome(request, gasLimit, feeUakt));
    return undefined;
  }
  await confirm(`${capital(request.what)}, for a fee of up to ${feeUakt}${AKT}?`, terminal, options.yes);
  return send(context, request, { intent, gasLimit });
}

async function chooseGas({ key, options, terminal }: SubmitContext, request: TxRequest): Promise<bigint> {
  if (typeof options.gas === 'bigint') return options.gas;
  const { connection, wallet } = key;
  const account = await findAccount(connection, wallet.address, terminal.signal);
  const { chainId } = connection;
  if (!account) throw new RunnerError('ACCOUNT_NOT_FOUND', { address: wallet.address, chainId });
  const signing = { wallet, registry: createRegistry(), chainId, feeGranter: options.feeGranter };
  const content = { messages: request.messages, sequence: account.sequence, timeoutHeight: 0n, gasLimit: 0n };
  const bytes = encodeUnsigned(signing, { ...content, feeUakt: 0n });
  const used = await simulateGas(connection, bytes, terminal.signal);
  if (!used.ok) throw txError(used.error);
  const tenThousandths = BigInt(Math.round((options.gasAdjustment ?? 1.5) * 10_000));
  return (used.value * tenThousandths + 9_999n) / 10_000n;
}

/** Before anything is signed: the chain would say the same, but with a code and for the price of a round trip. */
function checkFee({ key, options, terminal }: SubmitContext, request: TxRequest, feeUakt: bigint): Promise<void> {
  const { feeGranter } = options;
  const messageTypes = request.messages.map(({ typeUrl }) => typeUrl);
  const fees = [{ what: 'the fee', feeUakt, messageTypes }];
  return checkFunds(key, { fees, deposits: [], ...(feeGranter && { feeGranter }) }, terminal);
}

async function send(
  { key, terminal }: SubmitContext,
  request: TxRequest,
  { intent, gasLimit }: { readonly intent: string; readonly gasLimit: bigint },
): Promise<TxOutcome> {
  const { what, chosen = {} } = request;
  await key.intents.put(intent, { what, chosen, atMs: terminal.clock.now(), pid: process.pid });
  let hash: string | undefined;
  const onSigned = async (tx: { readonly hash: string; readonly timeoutHeight?: bigint }) => {
    hash = tx.hash;
  };
  const submitted = key.signer.submit({
    messages: request.messages,
    key: intent,
    signal: terminal.signal,
    gasLimit,
    onSigned,
  });
  const result = await duringWork(`waiting for a block that holds it: ${request.what}`, submitted, terminal).catch(
    (error: unknown) => {
      if (hash)
        terminal.complain(`the transaction ${hash} was signed and may still be included; the same command again tells`);
      throw error;
    },
  );
  await key.intents.remove(intent);
  if (!result.ok) throw txError(result.error);
  const { height, gasUsed, gasWanted, feeUakt } = result.value;
  return { hash: result.value.hash, height, gasUsed, gasWanted, feeUakt };
}

/** What a transaction did, with what the command adds to it. */
export function txDone(request: TxRequest, done: TxOutcome, extra: Readonly<Record<string, unknown>> = {}): Outcome {
  const { earlier, ...tx } = done;
  const { hash, height, gasUsed, gasWanted, feeUakt } = tx;
  const what = earlier?.what ?? request.what;
  const gas = `${gasUsed} of ${gasWanted} gas, fee ${feeUakt}${AKT}`;
  const by = earlier ? ', by an earlier run' : '';
  return {
    value: { ...extra, tx, ...(earlier && { byEarlierRun: true }) },
    lines: [`${what}: done in block ${height}${by}`, `  ${hash}`, `  ${gas}`],
  };
}

function estimateOutcome({ what, messages }: TxRequest, gasLimit: bigint, feeUakt: bigint): Outcome {
  const types = messages.map(({ typeUrl }) => typeUrl);
  const lines = [`${what}: would use up to ${gasLimit} gas, fee ${feeUakt}${AKT}; nothing was sent`];
  return { value: { dryRun: true, messages: types, gasLimit, feeUakt }, lines };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
