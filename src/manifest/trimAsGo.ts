const SPACES = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const AT_ENDS = new RegExp(`^${SPACES}|${SPACES}$`, 'g');

/**
 * The text without white space at its ends, as Go's `strings.TrimSpace` sees white space: with U+0085, and without U+FEFF, the other way
 * around from JavaScript. Source: Go `unicode/graphic.go` IsSpace.
 */
export function trimAsGo(text: string): string {
  return text.replace(AT_ENDS, '');
}
