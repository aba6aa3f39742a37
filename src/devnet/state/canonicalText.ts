import Long from 'long';
import { RunnerError } from '../../base/runnerError.ts';

/**
 * One text for equal values, from which the value comes back (`parseCanonicalText`): JSON in which a text's first character may say what
 * the rest is: `#` a bigint's digits, `%` bytes in base64, `@` a Date in milliseconds, `^` a Long, `~` a text that itself begins with one
 * of these. Values are built with their fields in fixed order; fields that are undefined are left out.
 * @throws RunnerError DEVNET_VALUE_UNKNOWN for anything that would not come back: a class's instance, a function, an undefined element.
 */
export function canonicalText(value: unknown): string {
  // Each record that changes passes here: written out by hand, this is several times faster than JSON.stringify with a replacer.
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'bigint') return `"#${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return listText(value);
  if (value instanceof Uint8Array) return `"%${base64(value)}"`;
  return typeof value === 'object' ? objectText(value) : unknown(typeof value);
}

/** The value of a text that `canonicalText` wrote. @throws SyntaxError when it is no JSON. */
export function parseCanonicalText(text: string): unknown {
  return revive(JSON.parse(text));
}

/** Characters that JSON escapes. Texts without any, nearly all of them, need no more than quotes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function textOf(text: string): string {
  const marked = isMark(text.charCodeAt(0)) ? `~${text}` : text;
  return ESCAPED.test(marked) ? JSON.stringify(marked) : `"${marked}"`;
}

/** `#`, `%`, `@`, `^` and `~`. */
function isMark(code: number): boolean {
  return code === 35 || code === 37 || code === 64 || code === 94 || code === 126;
}

function listText(values: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < values.length; index++)
    text += index === 0 ? canonicalText(values[index]) : `,${canonicalText(values[index])}`;
  return `${text}]`;
}

function objectText(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return instanceText(value);
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '{';
  // Plain objects inherit nothing that could be enumerated, and this loop is a good deal faster than a list of the keys.
  for (const name in fields) {
    const field = fields[name];
    if (field !== undefined) text += `${text === '{' ? '' : ','}${nameText(name)}:${canonicalText(field)}`;
  }
  return `${text}}`;
}

function nameText(name: string): string {
  return ESCAPED.test(name) ? JSON.stringify(name) : `"${name}"`;
}

function instanceText(value: object): string {
  if (value instanceof Date) return `"@${value.getTime()}"`;
  if (Long.isLong(value)) return `"^${value.unsigned ? 'u' : 's'}${value.toString()}"`;
  return unknown(value.constructor.name);
}

function unknown(kind: string): never {
  throw new RunnerError('DEVNET_VALUE_UNKNOWN', { kind });
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Amounts of resources are a few bytes each: for those, the way through a Buffer costs more than the work. */
function base64(bytes: Uint8Array): string {
  if (bytes.length > 64) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const a = bytes[index] ?? 0;
    const b = bytes[index + 1];
    const c = bytes[index + 2];
    text += DIGITS.charAt(a >> 2) + DIGITS.charAt(((a & 3) << 4) | ((b ?? 0) >> 4));
    text += b === undefined ? '=' : DIGITS.charAt(((b & 15) << 2) | ((c ?? 0) >> 6));
    text += c === undefined ? '=' : DIGITS.charAt(c & 63);
  }
  return text;
}

function revive(value: unknown): unknown {
  if (typeof value === 'string') return isMark(value.charCodeAt(0)) ? reviveMarked(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(revive);
  const fields = value as Record<string, unknown>;
  for (const name of Object.keys(fields)) fields[name] = revive(fields[name]);
  return fields;
}

function reviveMarked(text: string): unknown {
  const rest = text.slice(1);
  if (text[0] === '#') return BigInt(rest);
  if (text[0] === '%') return new Uint8Array(Buffer.from(rest, 'base64'));
  if (text[0] === '@') return new Date(Number(rest));
  return text[0] === '^' ? Long.fromString(rest.slice(1), rest[0] === 'u') : rest;
}
