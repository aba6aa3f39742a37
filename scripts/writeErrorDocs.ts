// Writes docs/errors.md from the catalogue. A test compares the two, so a forgotten run shows.
import { writeFileSync } from 'node:fs';
import type { CatalogueEntry } from '../src/base/catalogue/entry.ts';
import { catalogue } from '../src/base/catalogue.ts';

const faults = {
  user: 'the input or the account',
  system: 'this program or the machine',
  peer: 'a node, a provider or GitHub',
} as const;

const head = `# Errors

Each error has a code that never changes its meaning, says what is wrong with which value, and what to do. Words in braces are filled in.
Generated from \`src/base/catalogue/\` by \`npm run docs:errors\`.
`;

const sections = Object.entries(catalogue as Record<string, CatalogueEntry>)
  .sort(([, a], [, b]) => a.code.localeCompare(b.code))
  .map(([name, entry]) => section(name, entry));
writeFileSync('docs/errors.md', `${head}\n${sections.join('\n')}`);

function section(name: string, entry: CatalogueEntry): string {
  return `### ${entry.code}\n\n\`${name}\`, at fault: ${faults[entry.fault]}.\n\n> ${entry.message}\n\n${entry.cure}\n`;
}
