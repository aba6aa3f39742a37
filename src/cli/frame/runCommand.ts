import { join } from 'node:path';
import { createFileStore } from '../../base/fileStore.ts';
import type { Logger } from '../../base/logger.ts';
import { createRedactor, type Redactor } from '../../base/redact.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { ChainConnection } from '../../chain/connection/chainConnection.ts';
import { connectChain } from '../../chain/connection/connectChain.ts';
import { createSigner } from '../../chain/signing/createSigner.ts';
import { createLineLogger } from '../createLineLogger.ts';
import type { Terminal } from '../terminal.ts';
import type { Call, CommandSpec, OpenKey, Outcome } from './command.ts';
import { duringWork } from './duringWork.ts';
import { createIntents, explainWrites } from './intents.ts';
import { findCommandAddress, openCommandWallet } from './openCommandWallet.ts';
import type { SharedOptions } from './sharedOptions.ts';
import { showOutcome } from './showOutcome.ts';
import { stateDirectoryOf } from './stateDirectory.ts';
import { submitTx } from './submitTx.ts';

interface Stage {
  readonly options: SharedOptions;
  readonly terminal: Terminal;
  readonly redactor: Redactor;
  readonly logger: Logger;
}

/** Runs one command, whose own options came with the shared ones, with what it asks for, shows its outcome, and closes what it opened. @throws what the command throws. */
export async function runCommand(
  spec: CommandSpec<never>,
  options: SharedOptions,
  args: readonly string[],
  outside: Terminal,
): Promise<void> {
  const redactor = createRedactor();
  const terminal = redacted(outside, redactor);
  const level = options.verbose ? 'debug' : 'warn';
  const format = options.output === 'text' ? 'text' : 'json';
  const logger = createLineLogger({ format, level, redactor, terminal });
  const { call, close } = createCall({ options, terminal, redactor, logger });
  try {
    const outcome = await spec.run(call, options as never, args);
    if (outcome) call.emit(outcome);
  } finally {
    await close();
  }
}

/** Every line passes the redactor: nothing that was read as a secret comes out again. */
function redacted(terminal: Terminal, redactor: Redactor): Terminal {
  return {
    ...terminal,
    print: (line) => terminal.print(redactor.redact(line)),
    complain: (line) => terminal.complain(redactor.redact(line)),
  };
}

function createCall(stage: Stage): { call: Call; close(): Promise<void> } {
  const { options, terminal, redactor, logger } = stage;
  const connection = once(() => connect(stage));
  const key = once(async () => openKey(stage, connection));
  const emit = (outcome: Outcome) => showOutcome(outcome, options.output, terminal.print);
  const call: Call = {
    terminal,
    logger,
    redactor,
    signal: terminal.signal,
    connection,
    key,
    emit,
    address: () => findCommandAddress(options, terminal, redactor),
    submit: async (request) => submitTx({ key: await key(), options, terminal, emit }, request),
    during: (what, work) => duringWork(what, work, terminal),
  };
  const close = async () => (await connection.opened()?.catch(() => undefined))?.close();
  return { call, close };
}

function connect({ options, terminal, logger }: Stage): Promise<ChainConnection> {
  const { clock, random, signal } = terminal;
  const { node = [], chainId } = options;
  if (node.length === 0)
    throw new RunnerError('CLI_ARGUMENT_INVALID', { option: '--node', expected: 'an address, here or in AKASH_NODE' });
  const connecting = connectChain({ endpoints: node, chainId, clock, random, logger, signal });
  return duringWork('connecting to the chain', connecting, terminal);
}

/** A week: by then every transaction is long in a block or expired, and nobody asks any more. */
const KEPT_MS = 604_800_000;

/** The key first: a wrong one is told before any node is asked. */
async function openKey(stage: Stage, connection: () => Promise<ChainConnection>): Promise<OpenKey> {
  const { options, terminal, redactor, logger } = stage;
  const wallet = await openCommandWallet(options, terminal, redactor);
  const open = await connection();
  const { gasPrices: gasPrice, feeGranter } = options;
  const { clock, env } = terminal;
  const directory = join(stateDirectoryOf(options, env), 'transactions');
  const journal = explainWrites(createFileStore(directory), directory);
  const intents = createIntents(journal);
  await intents.forgetBefore(clock.now() - KEPT_MS);
  const signer = createSigner({ connection: open, wallet, clock, logger, journal, gasPrice, feeGranter });
  return { connection: open, wallet, signer, intents };
}

type Once<Value> = (() => Promise<Value>) & { opened(): Promise<Value> | undefined };

function once<Value>(open: () => Promise<Value>): Once<Value> {
  let opened: Promise<Value> | undefined;
  const get = async () => {
    opened ??= open();
    return opened;
  };
  return Object.assign(get, { opened: () => opened });
}
