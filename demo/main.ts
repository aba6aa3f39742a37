import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DemoReport, runDemo } from './runDemo.ts';
import { formatTables } from './show/table.ts';
import { createCleanup } from './world/cleanup.ts';

const HELP = `npm run demo [-- --json] [--only NAME ...]

The main job, end to end, on embedded parts: a chain, two providers and a stand-in for GitHub's runner API on this machine, and five jobs.

  --json   ends with one line of JSON on standard output; progress goes to standard error
  --only   runs this scenario only (run, run-failing, runner, cancelled, killed); may be given several times
  --plain  plain lines even on a terminal
  --help   this text

Exit codes: 0 everything held, 1 something did not, 2 wrong input, 130 broken off.`;

process.exitCode = await main(process.argv.slice(2));
// A socket that a peer keeps open must not keep the demo from ending: everything was stopped by now.
process.exit();

async function main(args: readonly string[]): Promise<number> {
  const given = readArgs(args);
  if (!given) return 2;
  if (given.help) {
    console.log(HELP);
    return 0;
  }
  const root = join(import.meta.dirname, '..');
  if (!existsSync(join(root, 'dist', 'cli.js')) || !existsSync(join(root, 'dist', 'action.js'))) {
    console.error('demo: dist/ is not built; run npm run build');
    return 2;
  }
  return tell(root, given);
}

function readArgs(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { json: flag, plain: flag, help: flag, only: { type: 'string', multiple: true, default: [] } },
    }).values;
  } catch (error) {
    console.error(`demo: ${(error as Error).message}\n\n${HELP}`);
    return undefined;
  }
}

async function tell(
  root: string,
  { json, plain, only }: { json: boolean; plain: boolean; only: string[] },
): Promise<number> {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort(name));
  const cleanup = createCleanup();
  const print = (line: string) => (json ? console.error(line) : console.log(line));
  const mode = !json && !plain && process.stdout.isTTY && !process.env['CI'] ? 'live' : 'lines';
  try {
    const report = await runDemo({ root, node: process.execPath, mode, print, cleanup, signal: stop.signal, only });
    showReport(report, print);
    await finish(cleanup, print);
    if (json) console.log(JSON.stringify(report));
    return report.ok ? 0 : 1;
  } catch (error) {
    print(stop.signal.aborted ? `demo: broken off by ${stop.signal.reason}` : `demo: ${describe(error)}`);
    await finish(cleanup, print);
    if (json) console.log(JSON.stringify({ ok: false, scenarios: [], error: String(error) }));
    return stop.signal.aborted ? 130 : 1;
  }
}

async function finish(cleanup: ReturnType<typeof createCleanup>, print: (line: string) => void): Promise<void> {
  for (const failure of await cleanup.run()) print(`demo: not cleaned up: ${failure}`);
}

function showReport(report: DemoReport, print: (line: string) => void): void {
  for (const line of ['', ...formatTables(report.scenarios), '']) print(line);
  for (const one of report.scenarios) for (const problem of one.problems) print(`${one.name}: ${problem}`);
  const { openDeployments, activeLeases, unaccountedUact, unaccountedUakt } = report;
  print(`open deployments ${openDeployments}, active leases ${activeLeases}`);
  print(`unaccounted for: ${unaccountedUact} uact, ${unaccountedUakt} uakt`);
  print(report.ok ? 'Everything held.' : 'Something did not hold.');
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
