const BOLD = '\u001b[1m';
const PLAIN = '\u001b[0m';

/** A table for people: columns in line, two spaces between them, the header bold where colours are shown. Without rows, a sentence. */
export function renderTable(
  header: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
  options: { readonly colours?: boolean | undefined; readonly none: string },
): string[] {
  if (rows.length === 0) return [options.none];
  const all = [header, ...rows].map((row) => row.map(withoutControls));
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line, index) =>
    index === 0 && options.colours ? `${BOLD}${line.trimEnd()}${PLAIN}` : line.trimEnd(),
  );
}

/** What providers write of themselves must not move anybody's cursor. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?');
}
