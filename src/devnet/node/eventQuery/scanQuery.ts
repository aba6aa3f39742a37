import { err, ok, type Result } from '../../../base/result.ts';
import { parseGoTime } from './parseGoTime.ts';

export type TokenKind =
  | 'tag'
  | 'string'
  | 'number'
  | 'timestamp'
  | 'datestamp'
  | 'AND'
  | 'CONTAINS'
  | 'EXISTS'
  | '='
  | '<'
  | '<='
  | '>'
  | '>=';

/** A word of the query language. Offsets count bytes, as the node's errors do. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly offset: number;
}

/** All tokens up to the end, or up to an error; where the text ends, and the error, in the node's words. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly end: { readonly offset: number; readonly error: string };
}

type Taken = Result<{ readonly kind: TokenKind; readonly text: string; readonly length: number }, string>;

const WORDS = new Set(['AND', 'CONTAINS', 'EXISTS']);
const SPACE = /^\s+/u;
const TAG = /^[\p{L}\p{Nd}_][\p{L}\p{Nd}._-]*/u;

/** Source of rules and words: cometbft `libs/pubsub/query/syntax/scanner.go`. There are no escapes in texts. */
export function scanQuery(query: string): Scan {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    at += SPACE.exec(query.slice(at))?.[0].length ?? 0;
    const offset = Buffer.byteLength(query.slice(0, at));
    if (at >= query.length) return { tokens, end: { offset, error: 'EOF' } };
    const taken = takeToken(query.slice(at), offset);
    if (!taken.ok) return { tokens, end: { offset, error: taken.error } };
    tokens.push({ kind: taken.value.kind, text: taken.value.text, offset });
    at += taken.value.length;
  }
}

function takeToken(rest: string, offset: number): Taken {
  const number = /^[0-9]+(\.[0-9]*)?/.exec(rest)?.[0];
  if (number !== undefined) return ok({ kind: 'number', text: number, length: number.length });
  const tag = TAG.exec(rest)?.[0];
  if (tag !== undefined) return takeWord(rest, tag);
  if (rest.startsWith("'")) return takeString(rest);
  const operator = /^(<=|>=|<|>|=)/.exec(rest)?.[0] as TokenKind | undefined;
  if (operator) return ok({ kind: operator, text: operator, length: operator.length });
  const wrong = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return err(`invalid input ${wrong} at offset ${offset + Buffer.byteLength(wrong)}`);
}

function takeString(rest: string): Taken {
  const end = rest.indexOf("'", 1);
  return end < 0 ? err('EOF') : ok({ kind: 'string', text: rest.slice(1, end), length: end + 1 });
}

function takeWord(rest: string, word: string): Taken {
  if (word === 'TIME' && rest[4] === ' ') return takeTime(rest, 'timestamp');
  if (word === 'DATE' && rest[4] === ' ') return takeTime(rest, 'datestamp');
  return ok({ kind: WORDS.has(word) ? (word as TokenKind) : 'tag', text: word, length: word.length });
}

function takeTime(rest: string, kind: 'timestamp' | 'datestamp'): Taken {
  const text = (kind === 'timestamp' ? /^[-T:+Z0-9]*/ : /^[-0-9]*/).exec(rest.slice(5))?.[0] ?? '';
  const time = parseGoTime(kind, text);
  if (!time.ok) return err(`invalid ${kind === 'timestamp' ? 'TIME' : 'DATE'} value: ${time.error}`);
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year > 2999) return err(`${kind} year ${year} out of range`);
  return ok({ kind, text, length: 5 + text.length });
}
