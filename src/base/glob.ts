/**
 * Whether a path of a workspace is chosen by a list of patterns, read like a `.gitignore` turned around: each pattern chooses what it
 * matches, one that begins with `!` takes away again, and the last that matches decides.
 * @param path relative to the workspace, with `/` as separator.
 * @param patterns globs with `*`, `**`, `?`, `[…]`, `{a,b}`; one that names a folder chooses all below it. Dot files count as any other.
 */
export function isChosen(path: string, patterns: readonly string[]): boolean {
  let chosen = false;
  for (const pattern of patterns) {
    const removes = pattern.startsWith('!');
    if (matchesGlob(path, removes ? pattern.slice(1) : pattern)) chosen = !removes;
  }
  return chosen;
}

/** Whether one glob covers a path, or a folder above it. */
export function matchesGlob(path: string, pattern: string): boolean {
  const plain = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
  return plain === '' || plain === '.' || new RegExp(`^${globSource(plain)}(?:/.*)?$`, 's').test(path);
}

// One token of a glob a time: `**/`, `**`, `*`, `?`, a character class, a brace or comma of alternatives, an escape, or a plain character.
const TOKEN = /\*\*\/|\*\*|\*|\?|\[!?\]?[^\]]*\]|\\.|[{},]|./gs;

function globSource(pattern: string): string {
  let depth = 0;
  return pattern.replace(TOKEN, (token) => {
    if (token === '{') depth++;
    if (token === '}' && depth > 0) depth--;
    return tokenSource(token, token === ',' ? depth > 0 : true);
  });
}

const WILDCARDS: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
};

function tokenSource(token: string, separates: boolean): string {
  if (token === ',') return separates ? '|' : ',';
  if (token.startsWith('[') && token.length > 2) return token.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
  return WILDCARDS[token] ?? token.replace(/^\\(?=.)/s, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
