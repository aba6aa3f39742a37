import { formatDecCoin } from '../chain/protocol/coin.ts';
import type { Report } from './report.ts';

const TITLES = {
  run: 'Command on a rented machine',
  start: 'Rented runner',
  stop: 'Returned runner',
  reap: 'Forgotten rentals',
} as const;

/** The report as a Markdown table for the page of the workflow run. What is not known has no row. */
export function summaryOf(report: Report): string {
  const rows = [...rowsOf(report), ...phaseRows(report.phasesMs)];
  const lines = rows.map(([name, value]) => `| ${name} | ${escapeCell(value)} |`);
  return [`### ${TITLES[report.mode]}`, '', '| | |', '| --- | --- |', ...lines, '', ''].join('\n');
}

type Row = readonly [name: string, value: string];

function rowsOf(report: Report): Row[] {
  const rows: ReadonlyArray<readonly [string, string | bigint | number | undefined]> = [
    ['Rental', report.rental],
    ['Exit code', report.exitCode],
    ['Label', report.label],
    ['Provider', report.provider],
    ['Deployment', report.dseq],
    ['Price per block', report.price && formatDecCoin(report.price)],
    ['Blocks from order to lease', report.blocksToLease],
    ['Blocks held', report.blocksHeld],
    ['Spent', amount(report.spentUact, 'uact', 'USD')],
    ['Refunded', amount(report.refundedUact, 'uact', 'USD')],
    ['Fees', amount(report.feesUakt, 'uakt', 'AKT')],
  ];
  return rows.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => [name, String(value)]);
}

function phaseRows(phasesMs: Report['phasesMs']): Row[] {
  return Object.entries(phasesMs).map(([phase, ms]) => [`Phase: ${phase}`, `${ms} ms`]);
}

/** `1234567 uact (1.234567 USD)`: one ACT is one dollar, and both coins have six places. */
function amount(value: bigint | undefined, denom: string, unit: string): string | undefined {
  if (value === undefined) return undefined;
  const digits = value.toString().padStart(7, '0');
  return `${value} ${denom} (${digits.slice(0, -6)}.${digits.slice(-6)} ${unit})`;
}

/** Cells hold text of others (a rental's name): no markup, no line breaks, no end of the cell. */
function escapeCell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>#|!&@]/g, (character) => `&#${character.charCodeAt(0)};`);
}
