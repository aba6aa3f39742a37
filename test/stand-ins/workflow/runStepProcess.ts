import { cancelProcess } from './cancelProcess.ts';
import type { Masker } from './createMasker.ts';
import { parseLogLine } from './parseLogLine.ts';
import { startProcess } from './startProcess.ts';

export interface StepProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly masker: Masker;
  readonly cancelled: AbortSignal;
  readonly lost: AbortSignal;
  readonly onLine: (text: string, command: string | undefined) => void;
  readonly onRawLine?: ((line: string) => void) | undefined;
}

/**
 * Runs the process of one step to its end and returns its exit code. Lines are masked before anyone sees them, `add-mask` is obeyed; a
 * cancelled run cancels the process as GitHub does, a lost machine kills it.
 */
export async function runStepProcess(step: StepProcess): Promise<number> {
  const running = await startProcess({ ...step, onLine: createLineReader(step) });
  const cancelling: Promise<void>[] = [];
  const onCancel = () => void cancelling.push(cancelProcess(running));
  const onLost = () => running.killTree();
  const release = [onAbort(step.cancelled, onCancel), onAbort(step.lost, onLost)];
  try {
    return (await running.ended).exitCode;
  } finally {
    for (const one of release) one();
    await Promise.all(cancelling);
  }
}

/**
 * Reads lines as the runner does: a command is obeyed, unless the step has told the runner with `stop-commands` to take none until it sees
 * its token again; what a job prints in between is text, whatever it looks like.
 */
function createLineReader(step: StepProcess): (line: string) => void {
  let resumeAt: string | undefined;
  return (line) => {
    const { command, text } = parseLogLine(line);
    if (resumeAt === undefined && command === 'add-mask') {
      step.masker.add(text);
      return;
    }
    step.onRawLine?.(line);
    if (resumeAt !== undefined) {
      if (command === resumeAt) resumeAt = undefined;
      else step.onLine(step.masker.mask(line), undefined);
    } else if (command === 'stop-commands') resumeAt = text.toLowerCase();
    else step.onLine(step.masker.mask(text), command);
  };
}

function onAbort(signal: AbortSignal, act: () => void): () => void {
  if (signal.aborted) act();
  signal.addEventListener('abort', act, { once: true });
  return () => signal.removeEventListener('abort', act);
}
