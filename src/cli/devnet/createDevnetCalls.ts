import { open, readFile, rename } from 'node:fs/promises';
import { RunnerError } from '../../base/runnerError.ts';
import type { Report } from '../createReporter.ts';
import { createTools } from '../createTools.ts';
import type { Terminal } from '../terminal.ts';
import { callDevnet } from './callDevnet.ts';
import type { DevnetNodeOptions, DevnetRuns } from './devnetCommand.ts';
import { type BlockAnswer, chainRestored, chainSaved, coinsGiven, timeAdvanced } from './devnetReports.ts';

/** How much of a file goes into one call: in base64 it must fit into a request's body. */
const PART_BYTES = 600_000;

/** The commands that talk to a running devnet. @throws RunnerError of callDevnet; CLI_FILE_UNREADABLE, CLI_FILE_UNWRITABLE. */
export function createDevnetCalls(terminal: Terminal): Pick<DevnetRuns, 'faucet' | 'snapshot' | 'restore' | 'advance'> {
  const call = <Result>(node: string, method: string, params: object) =>
    callDevnet<Result>(terminal, node, method, params);
  const tell = (options: DevnetNodeOptions, told: Report) => createTools(options, terminal).report(told);
  return {
    async faucet(address, coins, options) {
      const block = await call<BlockAnswer>(options.node, 'devnet_faucet', { address, coins });
      tell(options, coinsGiven(address, coins, block));
    },
    async snapshot(file, options) {
      const { data } = await call<{ data: string }>(options.node, 'devnet_dumpState', {});
      const bytes = Buffer.from(data, 'base64');
      await writeWhole(file, bytes);
      tell(options, chainSaved(file, bytes.length));
    },
    async restore(file, options) {
      const dump = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
        throw new RunnerError('CLI_FILE_UNREADABLE', { option: 'restore', path: file, reason: cause.code ?? '' });
      });
      tell(
        options,
        chainRestored(file, await upload(dump, (params) => call(options.node, 'devnet_loadState', params))),
      );
    },
    async advance(by, options) {
      if (by.kind === 'time') await call(options.node, 'devnet_advanceTime', { ms: by.ms });
      const mined = by.kind === 'blocks' ? { blocks: by.blocks } : { blocks: 1, intervalMs: 1 };
      tell(options, timeAdvanced(await call<BlockAnswer>(options.node, 'devnet_mine', mined)));
    },
  };
}

async function upload(dump: Buffer, call: (params: object) => Promise<BlockAnswer>): Promise<BlockAnswer> {
  for (let from = 0; ; from += PART_BYTES) {
    const data = dump.subarray(from, from + PART_BYTES).toString('base64');
    const more = from + PART_BYTES < dump.length;
    const answer = await call({ data, first: from === 0, more });
    if (!more) return answer;
  }
}

/** The file is there whole or not at all. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.part`;
  try {
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new RunnerError('CLI_FILE_UNWRITABLE', { path: file, reason }, { cause });
  }
}
