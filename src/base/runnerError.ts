import { type ArgsOf, catalogue, type ErrorName } from './catalogue.ts';

export type Fault = 'user' | 'system' | 'peer';
type Argument = string | number | bigint | undefined;

/**
 * The one error class of this project. Its words come from the catalogue and its arguments only, never from a request's body or headers,
 * so that a secret cannot slip into a message.
 */
export class RunnerError<Name extends ErrorName = ErrorName> extends Error {
  override readonly name = 'RunnerError';
  /** The entry's name in the catalogue, for code. */
  readonly kind: Name;
  /** The entry's number (`AR2101`), for people and programs outside. */
  readonly code: string;
  /** Whose doing it is: decides the exit text and whether trying again makes sense. */
  readonly fault: Fault;
  /** What to do about it. */
  readonly cure: string;
  readonly args: ArgsOf<Name>;

  constructor(kind: Name, args: ArgsOf<Name>, options: { cause?: unknown } = {}) {
    const entry = catalogue[kind];
    super(fill(entry.message, args), options);
    this.kind = kind;
    this.code = entry.code;
    this.fault = entry.fault;
    this.cure = fill(entry.cure, args);
    this.args = args;
  }

  /** Where the error is explained, relative to the repository. */
  get docsPath(): string {
    return `docs/errors.md#${this.code.toLowerCase()}`;
  }
}

/** Whether an unknown thrown value is ours and, when named, of this kind. */
export function isRunnerError<Name extends ErrorName>(error: unknown, kind?: Name): error is RunnerError<Name> {
  return error instanceof RunnerError && (kind === undefined || error.kind === kind);
}

/** Code, message and cure on one line each, for a person. Foreign errors show their own message. */
export function describeError(error: unknown): string {
  if (isRunnerError(error)) return `${error.code}: ${error.message}\n  ${error.cure}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function fill(template: string, args: object): string {
  const values = args as Readonly<Record<string, Argument>>;
  return template.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
