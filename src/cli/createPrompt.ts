import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Prompt } from './terminal.ts';

/** Asks at a terminal. What is typed for a secret is not echoed: readline writes its echo to a stream that drops it. */
export function createPrompt(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Prompt {
  const ask = async (question: string, signal: AbortSignal, echo: NodeJS.WritableStream): Promise<string> => {
    output.write(question);
    const lines = createInterface({ input, output: echo, terminal: true });
    try {
      return await lines.question('', { signal });
    } finally {
      lines.close();
    }
  };
  return {
    ask: (question, signal) => ask(question, signal, output),
    askSecret: async (question, signal) => {
      const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
      try {
        return await ask(question, signal, silent);
      } finally {
        output.write('\n');
      }
    },
  };
}
