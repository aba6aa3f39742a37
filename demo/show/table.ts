import type { ScenarioResult } from '../scenarios/scenario.ts';

/** The order in which phases are shown; others come behind. `signal` is when fate struck, where it did. */
const PHASES = [
  'preflight',
  'order',
  'bids',
  'lease',
  'manifest',
  'machine',
  'handover',
  'ready',
  'work',
  'signal',
  'close',
];

/** What the demo ends with: a row per scenario, first what it came to, then how long each phase took. */
export function formatTables(results: readonly ScenarioResult[]): string[] {
  return [
    ...formatTable(
      ['scenario', '', 'blocks', 'price', 'held', 'spend', 'refund', 'fees', 'exit'],
      results.map(costRow),
    ),
    '',
    'blocks: from order to lease, both counted · held: blocks · price: uact/block · spend, refund: uact · fees: uakt',
    '',
    ...phaseTable(results),
  ];
}

function phaseTable(results: readonly ScenarioResult[]): string[] {
  const measured = new Set(results.flatMap((one) => Object.keys(one.phasesMs)));
  const phases = [...new Set([...PHASES, ...measured])].filter((phase) => measured.has(phase));
  const rows = results.map(({ name, phasesMs }) => [
    name,
    'ms',
    ...phases.map((phase) => (phasesMs[phase] === undefined ? '-' : String(Math.round(phasesMs[phase])))),
  ]);
  return formatTable(['phase', '', ...phases], rows);
}

function costRow(result: ScenarioResult): string[] {
  return [
    result.name,
    result.ok ? 'ok' : 'FAILED',
    String(result.blocksToLease ?? '-'),
    result.price ?? '-',
    result.price === null ? '-' : String(result.blocksHeld),
    result.spentUact,
    result.refundedUact,
    result.feesUakt,
    String(result.exitCode),
  ];
}

/** Columns as wide as they must be; the first two to the left, numbers to the right. */
function formatTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const lines = [head, ...rows].map((row) => row.map(pad).join('  ').trimEnd());
  const rule = '─'.repeat(Math.max(...lines.map((line) => line.length)));
  return [lines[0] ?? '', rule, ...lines.slice(1)];
}
