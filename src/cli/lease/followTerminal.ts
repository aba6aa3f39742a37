import type { ShellSession } from '../../gateway/client/gatewayClient.ts';
import type { StandardStreams } from '../terminal.ts';

/**
 * Gives the local terminal to a command with one of its own: keys go through as they are, Ctrl-C among them, and the command learns the
 * size, now and whenever it changes. @returns what gives the terminal back, as it was.
 */
export function followTerminal({ input, output }: StandardStreams, shell: Pick<ShellSession, 'resize'>): () => void {
  const tellSize = () => {
    const { columns, rows } = output;
    // A session that is over needs no size.
    if (columns !== undefined && rows !== undefined) shell.resize(columns, rows).catch(() => undefined);
  };
  input.setRawMode?.(true);
  output.on('resize', tellSize);
  tellSize();
  return () => {
    output.off('resize', tellSize);
    input.setRawMode?.(false);
  };
}
