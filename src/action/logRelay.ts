const NEWLINE = 10;

/** The log of a rented machine on its way into the step. */
export interface LogRelay {
  /** Shows bytes; after the close it shows nothing, since the runner would listen to them again. */
  write(bytes: Uint8Array): void;
  /** Gives the runner its ears back. May be called more than once. */
  close(): void;
}

/**
 * Opens a relay: the runner is told to take no commands until it sees `token`, so that whatever the machine prints is only shown. The token
 * is random and never leaves this process, so neither a job nor a provider can speak it.
 */
export function openLogRelay(write: (bytes: Uint8Array) => void, token: string): LogRelay {
  const say = (line: string) => write(Buffer.from(`${line}\n`));
  let last = NEWLINE;
  let open = true;
  say(`::stop-commands::${token}`);
  return {
    write: (bytes) => {
      if (!open) return;
      last = bytes.at(-1) ?? last;
      write(bytes);
    },
    close: () => {
      if (!open) return;
      open = false;
      // The runner looks for its commands at the beginning of a line.
      say(last === NEWLINE ? `::${token}::` : `\n::${token}::`);
    },
  };
}
