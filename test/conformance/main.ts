// npm run conformance -- --rpc URL --tenant-mnemonic-file F --provider-mnemonic-file F [--chain-id ID] [--gas-price 0.025] [--json]:
// plays the market on a node that it did not start. See docs/conformance.md.
import { parseArgs } from 'node:util';
import { systemClock } from '../../src/base/clock.ts';
import { describeError } from '../../src/base/runnerError.ts';
import { conform } from './conform.ts';
import type { StepOutcome } from './play.ts';

const { values } = parseArgs({
  options: {
    rpc: { type: 'string' },
    'tenant-mnemonic-file': { type: 'string' },
    'provider-mnemonic-file': { type: 'string' },
    'chain-id': { type: 'string' },
    'gas-price': { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const say = (line: string) => void process.stdout.write(`${line}\n`);
const { rpc, 'tenant-mnemonic-file': tenantFile, 'provider-mnemonic-file': providerFile } = values;
if (rpc === undefined || tenantFile === undefined || providerFile === undefined) {
  process.stderr.write('Needs --rpc, --tenant-mnemonic-file and --provider-mnemonic-file; see docs/conformance.md.\n');
  process.exitCode = 1;
} else {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  process.exitCode = await run(
    {
      rpcUrl: rpc,
      chainId: values['chain-id'],
      tenantMnemonicFile: tenantFile,
      providerMnemonicFile: providerFile,
      gasPrice: values['gas-price'],
    },
    stopping.signal,
  );
}

async function run(options: Parameters<typeof conform>[0], signal: AbortSignal): Promise<number> {
  const start = systemClock.now();
  const outcomes: StepOutcome[] = [];
  const report = (outcome: StepOutcome) => {
    outcomes.push(outcome);
    say(lineOf(outcome));
  };
  const figures = await conform(options, { report, signal }).catch((error: unknown) => {
    report({ group: 'setting up', step: 'the node and the keys', ok: false, ms: 0, detail: describeError(error) });
    return undefined;
  });
  const passed = outcomes.filter(({ ok }) => ok).length;
  const failed = outcomes.length - passed;
  const seconds = Math.round((systemClock.now() - start) / 1000);
  if (figures) say(`chain ${figures.chainId}, heights ${figures.fromHeight} to ${figures.toHeight}, ${seconds} s`);
  say(`${passed} passed, ${failed} failed`);
  if (values.json) say(JSON.stringify({ ok: failed === 0, passed, failed, seconds, ...figures, steps: outcomes }));
  return failed === 0 ? 0 : 1;
}

function lineOf({ group, step, ok, ms, detail }: StepOutcome): string {
  const time = `${(ms / 1000).toFixed(1)} s`;
  return `${ok ? 'ok  ' : 'FAIL'} ${group}: ${step} (${time})${detail === undefined ? '' : `\n     ${detail}`}`;
}
