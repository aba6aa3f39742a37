import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../base/clock.ts';
import type { Random } from '../base/random.ts';

/** What a command has of the process around it. Made once, in main; tests make their own. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes one line to standard output. */
  print(line: string): void;
  /** Writes a text to standard output as it is, without a line end: what other programs take byte for byte. */
  write(text: string): void;
  /** Writes one line to standard error. */
  complain(line: string): void;
  readonly clock: Clock;
  readonly random: Random;
  /** Aborts at SIGINT or SIGTERM; its reason is a RunnerError CANCELLED. */
  readonly signal: AbortSignal;
  /** A person to ask; absent where standard input or standard error is no terminal. */
  readonly prompt?: Prompt;
  /** The standard streams as they are, for commands that pass bytes through; absent where there are none. */
  readonly streams?: StandardStreams;
  /** Whether standard output shows colours. */
  readonly colours?: boolean;
}

/** The standard streams of the process, with what they can do more where they are a terminal. */
export interface StandardStreams {
  readonly input: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  /** As a terminal it knows its size in characters, and emits `resize` when that changes (SIGWINCH). */
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  readonly errors: Writable;
}

/** Questions to a person, put on standard error. */
export interface Prompt {
  ask(question: string, signal: AbortSignal): Promise<string>;
  /** The same without showing what is typed. */
  askSecret(question: string, signal: AbortSignal): Promise<string>;
}

/** How a command's output is read: by people, or by programs as one JSON object per line. */
export type OutputFormat = 'text' | 'json';
