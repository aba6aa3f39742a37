/** Where a JSON value ends in a text, or why it is none, in the words of Go's `encoding/json`. */
export type Scanned =
  | { readonly ok: true; readonly end: number }
  | { readonly ok: false; readonly error: string; readonly isCut: boolean };

/** Go refuses what is nested deeper. */
const MAX_DEPTH = 10_000;
const SPACE = /[ \t\n\r]*/y;
const DIGITS = /[0-9]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not stand in a text.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const LITERALS: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };
const CLOSING = { '{': '}', '[': ']' } as const;
const CUT = 'unexpected end of JSON input';

/** What stops a scan. It never leaves this file. */
class Stop {
  readonly error: string;
  readonly isCut: boolean;
  constructor(error: string, isCut = false) {
    this.error = error;
    this.isCut = isCut;
  }
}

/**
 * Finds the end of the value that begins at `start`, spaces before it included. What comes after it is not looked at.
 * Source of the words: Go `encoding/json/scanner.go`.
 */
export function scanJson(text: string, start = 0): Scanned {
  try {
    return { ok: true, end: scanValue(text, start) };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, error: stop.error, isCut: stop.isCut };
    throw stop;
  }
}

/** The text after any spaces at `at`. */
export function skipSpace(text: string, at: number): number {
  return matchEnd(SPACE, text, at);
}

/** A syntax error about the character at `at`. At the end of the text Go tries a space first, and only then misses something. */
export function wrongCharacter(text: string, at: number, where: string, spaceFits = false): Stop {
  if (at >= text.length) return spaceFits ? new Stop(CUT, true) : new Stop(`invalid character ' ' ${where}`, true);
  return new Stop(`invalid character ${quoteCharacter(text, at)} ${where}`);
}

/** Values inside of values are kept on a list instead of the stack: depth is a client's to choose. */
function scanValue(text: string, start: number): number {
  const open: Array<'{' | '['> = [];
  let at = start;
  for (;;) {
    at = beginValue(text, skipSpace(text, at), open);
    // Ends as many objects and arrays as end here; `undefined` when another value follows.
    for (;;) {
      const inside = open.at(-1);
      if (!inside) return at;
      const next = endValue(text, skipSpace(text, at), inside);
      at = next.at;
      if (!next.isClosed) break;
      open.pop();
    }
  }
}

/** Scans a scalar, or opens objects and arrays up to their first scalar. */
function beginValue(text: string, start: number, open: Array<'{' | '['>): number {
  for (let at = start; ; ) {
    const character = text[at];
    if (character !== '{' && character !== '[') return scanScalar(text, at);
    if (open.length >= MAX_DEPTH) throw new Stop('exceeded max depth');
    const inner = skipSpace(text, at + 1);
    if (text[inner] === CLOSING[character]) return inner + 1;
    open.push(character);
    at = character === '{' ? scanKey(text, inner) : inner;
  }
}

function endValue(text: string, at: number, inside: '{' | '['): { at: number; isClosed: boolean } {
  if (text[at] === CLOSING[inside]) return { at: at + 1, isClosed: true };
  const where = inside === '{' ? 'after object key:value pair' : 'after array element';
  if (text[at] !== ',') throw wrongCharacter(text, at, where, true);
  const next = skipSpace(text, at + 1);
  return { at: inside === '{' ? scanKey(text, next) : next, isClosed: false };
}

function scanKey(text: string, at: number): number {
  if (text[at] !== '"') throw wrongCharacter(text, at, 'looking for beginning of object key string', true);
  const colon = skipSpace(text, scanString(text, at));
  if (text[colon] !== ':') throw wrongCharacter(text, colon, 'after object key', true);
  return skipSpace(text, colon + 1);
}

function scanScalar(text: string, at: number): number {
  const character = text[at] ?? '';
  if (character === '"') return scanString(text, at);
  if (character === '-' || isDigit(character)) return scanNumber(text, at);
  const literal = LITERALS[character];
  if (literal === undefined) throw wrongCharacter(text, at, 'looking for beginning of value', true);
  for (let index = 1; index < literal.length; index++) {
    if (text[at + index] !== literal[index])
      throw wrongCharacter(text, at + index, `in literal ${literal} (expecting '${literal[index]}')`);
  }
  return at + literal.length;
}

function scanString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = matchEnd(PLAIN, text, at);
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (Number.isNaN(code)) throw new Stop(CUT, true);
    if (code < 0x20) throw wrongCharacter(text, at, 'in string literal');
    at = scanEscape(text, at + 1);
  }
}

/** @returns where the escape's last character stands. */
function scanEscape(text: string, at: number): number {
  if (text[at] !== 'u') {
    if (!'"\\/bfnrt'.includes(text[at] ?? '-')) throw wrongCharacter(text, at, 'in string escape code');
    return at;
  }
  for (let index = at + 1; index <= at + 4; index++) {
    if (!/^[0-9a-fA-F]$/.test(text[index] ?? ''))
      throw wrongCharacter(text, index, 'in \\u hexadecimal character escape');
  }
  return at + 4;
}

function scanNumber(text: string, start: number): number {
  let at = text[start] === '-' ? start + 1 : start;
  if (!isDigit(text[at])) throw wrongCharacter(text, at, 'in numeric literal');
  at = text[at] === '0' ? at + 1 : matchEnd(DIGITS, text, at);
  if (text[at] === '.') {
    if (!isDigit(text[at + 1])) throw wrongCharacter(text, at + 1, 'after decimal point in numeric literal');
    at = matchEnd(DIGITS, text, at + 1);
  }
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  at = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
  if (!isDigit(text[at])) throw wrongCharacter(text, at, 'in exponent of numeric literal');
  return matchEnd(DIGITS, text, at);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

/** Go looks at bytes: of a character beyond ASCII it names the first one. */
function quoteCharacter(text: string, at: number): string {
  const [byte = 0] = Buffer.from(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (byte === 0x27) return "'\\''";
  if (byte === 0x22) return `'"'`;
  if (byte === 0x5c) return "'\\\\'";
  return `'${escapeByte(byte)}'`;
}

const SHORT: Readonly<Record<number, string>> = {
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
};

function escapeByte(byte: number): string {
  if (byte < 0x20 || byte === 0x7f) return SHORT[byte] ?? `\\x${byte.toString(16).padStart(2, '0')}`;
  return byte >= 0x80 && byte < 0xa1 ? `\\u00${byte.toString(16)}` : String.fromCharCode(byte);
}
