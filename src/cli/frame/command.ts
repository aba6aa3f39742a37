import type { Option } from 'commander';
import type { Logger } from '../../base/logger.ts';
import type { Redactor } from '../../base/redact.ts';
import type { ChainConnection } from '../../chain/connection/chainConnection.ts';
import type { Msg, Signer } from '../../chain/signing/signer.ts';
import type { Wallet } from '../../chain/wallet/wallet.ts';
import type { Terminal } from '../terminal.ts';
import type { Intents } from './intents.ts';

/** What a command has to say: a value for programs, lines for people. */
export interface Outcome {
  readonly value: unknown;
  readonly lines: readonly string[];
}

/** A key on its chain. */
export interface OpenKey {
  readonly connection: ChainConnection;
  readonly wallet: Wallet;
  readonly signer: Signer;
  /** What runs that were stopped had signed. */
  readonly intents: Intents;
}

/** What a transaction did. */
export interface TxOutcome {
  readonly hash: string;
  readonly height: bigint;
  readonly gasUsed: bigint;
  readonly gasWanted: bigint;
  readonly feeUakt: bigint;
  /** Of an earlier run that was stopped before it knew: what it did, if known, and what it had chosen. Nothing was sent by this one. */
  readonly earlier?: { readonly what: string | undefined; readonly chosen: Readonly<Record<string, string>> };
}

/** A transaction as a command asks for it. */
export interface TxRequest {
  readonly messages: readonly Msg[];
  /** What it does, in words, for the question and the answer: `close deployment 7`. */
  readonly what: string;
  /** What the same command would ask for again, where `messages` hold something that each run chooses anew. Default: the messages. */
  readonly intent?: readonly Msg[];
  /** That choice, for the run that takes this one up. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** Refuses what would fail, before anything is estimated; after it is clear that no earlier run did it already. */
  readonly preflight?: () => Promise<void>;
}

/** One run of a command. Nodes and keys are opened when they are first asked for, and closed by the frame. */
export interface Call {
  readonly terminal: Terminal;
  readonly logger: Logger;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  connection(): Promise<ChainConnection>;
  /** The address of `--from`, without opening its secret where the keyring knows it. */
  address(): Promise<string>;
  key(): Promise<OpenKey>;
  /**
   * Simulates, asks, signs, sends and waits for the block. Undefined with `--dry-run`, when only the estimate was shown. When a run of the same
   * was stopped after it had signed, tells what became of that one instead.
   * @throws RunnerError CLI_RUNNING_ALREADY, CLI_NOT_CONFIRMED, and TX_REJECTED, TX_FAILED or TX_EXPIRED.
   */
  submit(request: TxRequest): Promise<TxOutcome | undefined>;
  /** Does the work, and says what it waits for once that takes more than a second. */
  during<Value>(what: string, work: Promise<Value>): Promise<Value>;
  /** Shows something before the end: a log line, an event. */
  emit(outcome: Outcome): void;
}

/** A command by its words: `name` is `create` in `deployment create`. */
export interface CommandSpec<Options> {
  readonly name: string;
  /** As commander takes them: `<amount>`, `[path]`, `<words...>`. */
  readonly args?: readonly string[];
  readonly summary: string;
  /** Which of the shared options it has. key: those of a reader that knows who asks; tx: all. */
  readonly needs: 'nothing' | 'keyring' | 'chain' | 'key' | 'tx';
  readonly options?: () => Option[];
  /** Command lines without the program's name, each on a line. */
  readonly examples: readonly string[];
  run(call: Call, options: Options, args: readonly string[]): Promise<Outcome | undefined>;
}

/** Some commands under one word. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly CommandSpec<never>[];
  /** The group is its one command, without a second word: `send`, `status`. */
  readonly single?: boolean;
}
