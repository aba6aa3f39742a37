import type { Readable } from 'node:stream';

/** Standard input on its way to a command. */
export interface OpenInput {
  /** Whether it was found to have ended without a single byte, as `/dev/null` does. */
  isEmpty(): boolean;
  /** Passes all that was and will be read on, one write at a time. */
  connect(write: (bytes: Uint8Array) => Promise<void>): void;
  /** Resolves at its end. */
  readonly ended: Promise<void>;
  /** Reads no further, so that it keeps no process alive. */
  stop(): void;
}

/** Begins to read at once, so that it is known whether anything comes; no more than one piece is taken before it is connected. */
export function openInput(input: Readable): OpenInput {
  const sink = Promise.withResolvers<(bytes: Uint8Array) => Promise<void>>();
  const ended = Promise.withResolvers<void>();
  let taken = false;
  let over = false;
  let stopped = false;
  const take = (bytes: Uint8Array) => {
    taken = true;
    input.pause();
    const written = sink.promise.then((write) => write(bytes));
    // A command that has ended takes no more, and what became of it is told elsewhere.
    written.then(
      () => stopped || input.resume(),
      () => undefined,
    );
  };
  const end = () => {
    over = true;
    ended.resolve();
  };
  input.on('data', take);
  for (const last of ['end', 'error']) input.once(last, end);
  return {
    isEmpty: () => over && !taken,
    connect: sink.resolve,
    ended: ended.promise,
    stop() {
      stopped = true;
      input.off('data', take);
      input.pause();
    },
  };
}
