import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';
import type { Redactor } from '../base/redact.ts';
import type { Actions } from './actionsPort.ts';
import { plainLines } from './plainLines.ts';

/** GitHub allows 1 MiB of summary a step; what is longer is dropped as a whole, so we cut. */
const SUMMARY_BYTES = 1_000_000;

/**
 * The runner of GitHub behind our process: files named by `GITHUB_OUTPUT`, `GITHUB_STATE` and `GITHUB_STEP_SUMMARY`, commands on standard
 * output. Everything that is shown passes the redactor first.
 */
export function createCoreActions(redactor: Redactor, env: NodeJS.ProcessEnv, output: NodeJS.WritableStream): Actions {
  const shown = (text: string) => redactor.redact(text);
  return {
    setSecret: (secret) => {
      redactor.add(secret);
      for (const line of secret.split(/\r?\n/).filter((one) => one.trim() !== '')) core.setSecret(line.trim());
    },
    setOutput: (name, value) => core.setOutput(name, shown(value)),
    saveState: (name, value) => core.saveState(name, shown(value)),
    getState: (name) => core.getState(name),
    info: (text) => core.info(plainLines(shown(text))),
    notice: (text) => core.notice(shown(text)),
    warning: (text) => core.warning(shown(text)),
    error: (text) => core.error(shown(text)),
    startGroup: (title) => core.startGroup(shown(title)),
    endGroup: () => core.endGroup(),
    writeSummary: async (markdown) => {
      const path = env['GITHUB_STEP_SUMMARY'];
      if (path) await appendFile(path, Buffer.from(shown(markdown)).subarray(0, SUMMARY_BYTES));
    },
    write: (bytes) => void output.write(bytes),
  };
}
