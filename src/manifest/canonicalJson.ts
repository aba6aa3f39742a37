import { compareText } from './compareText.ts';

/**
 * The reference's canonical JSON: keys sorted by bytes at every level, no white space, and Go's escapes, which include `<`, `>`, `&` and
 * the two line separators. Source: Go `encoding/json` and the Cosmos SDK's `SortJSON`.
 * @param value JSON-like; absent fields are left out, bigint is written as an integer.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'string') return encodeText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'object' && value !== null) return encodeObject(value);
  return JSON.stringify(value) ?? 'null';
}

function encodeObject(value: object): string {
  const fields = value as Readonly<Record<string, unknown>>;
  let body = '';
  for (const key of Object.keys(fields).sort(compareText)) {
    const field = fields[key];
    if (field !== undefined) body += `${body === '' ? '' : ','}${encodeText(key)}:${canonicalJson(field)}`;
  }
  return `{${body}}`;
}

/** Nearly all texts: ASCII without anything to escape. */
const PLAIN = /^[ !#-%'-;=?-[\]-~]*$/;

/** A lone surrogate cannot reach the other side: UTF-8 turns it into the replacement character. */
function encodeText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  return JSON.stringify(text.toWellFormed()).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
