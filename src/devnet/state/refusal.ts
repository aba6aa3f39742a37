import { isRunnerError, RunnerError } from '../../base/runnerError.ts';

/** An error registered by a module of the node: what a client tells apart by codespace and code. */
export interface Reason {
  readonly codespace: string;
  readonly code: number;
  readonly text: string;
  /** What a query answers with for this reason; messages do not show it. */
  readonly grpc?: GrpcCode;
}

/** A gRPC status by the name that Go gives it. */
export type GrpcCode =
  | 'Canceled'
  | 'Unknown'
  | 'InvalidArgument'
  | 'DeadlineExceeded'
  | 'NotFound'
  | 'AlreadyExists'
  | 'PermissionDenied'
  | 'ResourceExhausted'
  | 'FailedPrecondition'
  | 'Aborted'
  | 'OutOfRange'
  | 'Unimplemented'
  | 'Internal'
  | 'Unavailable'
  | 'DataLoss'
  | 'Unauthenticated';

/** Ends the message or query at hand as the node would. `detail` stands before the registered text, as Go wraps errors. */
export function refuse(reason: Reason, detail?: string): never {
  const log = detail === undefined ? reason.text : `${detail}: ${reason.text}`;
  throw new RunnerError(
    'DEVNET_REFUSED',
    { codespace: reason.codespace, abciCode: reason.code, log },
    { cause: reason },
  );
}

/** What is said of a failed transaction or query in its ABCI answer. */
export interface AbciFailure {
  readonly codespace: string;
  readonly code: number;
  readonly log: string;
}

/**
 * The ABCI form of anything thrown while a message ran. What is no refusal is what Go would call a panic: the node recovers it under
 * code 111222 and so do we, so that one bad message never ends the process.
 */
export function failureOf(error: unknown): AbciFailure {
  if (!isRunnerError(error, 'DEVNET_REFUSED'))
    return { codespace: 'undefined', code: 111222, log: `recovered: ${String(error)}: panic` };
  return {
    codespace: error.args.codespace as string,
    code: error.args.abciCode as number,
    log: error.args.log as string,
  };
}

/** The registered reason behind a thrown refusal, or undefined when something else was thrown. */
export function reasonOf(error: unknown): Reason | undefined {
  return isRunnerError(error, 'DEVNET_REFUSED') ? (error.cause as Reason) : undefined;
}
