/**
 * Reads what a step wrote into `GITHUB_OUTPUT`, `GITHUB_STATE` or `GITHUB_ENV`: lines of `name=value`, and values of several lines as
 * `name<<END` … `END`. Later entries win. A block without its end is taken as not written, since its writer may have died in it.
 */
export function parseCommandFile(text: string): Record<string, string> {
  const entries: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const block = /^([^=<]+)<<(.+)$/.exec(line);
    if (block) {
      const end = lines.indexOf(block[2] ?? '', at + 1);
      if (end < 0) break;
      entries[block[1] ?? ''] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.includes('=')) entries[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
  }
  return entries;
}
