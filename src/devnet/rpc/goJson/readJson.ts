import { err, ok, type Result } from '../../../base/result.ts';
import { scanJson, skipSpace, wrongCharacter } from './scanJson.ts';

/** What a JSON text is about, by Go's names for it. */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'bool' | 'null';

/** Reads a text that is one JSON value and nothing else. @returns the value's text without spaces around it, or Go's error. */
export function readWhole(text: string): Result<string, string> {
  const scanned = scanJson(text);
  if (!scanned.ok) return err(scanned.error);
  const after = skipSpace(text, scanned.end);
  if (after < text.length) return err(wrongCharacter(text, after, 'after top-level value').error);
  return ok(text.slice(skipSpace(text, 0), scanned.end));
}

/** Reads the first value of a text, as Go's stream decoder does: what follows it is left alone. */
export function readFirst(text: string): Result<string, string> {
  const begin = skipSpace(text, 0);
  if (begin === text.length) return err('EOF');
  const scanned = scanJson(text, begin);
  if (scanned.ok) return ok(text.slice(begin, scanned.end));
  return err(scanned.isCut ? 'unexpected EOF' : scanned.error);
}

export function kindOf(json: string): JsonKind {
  if (json.startsWith('{')) return 'object';
  if (json.startsWith('[')) return 'array';
  if (json.startsWith('"')) return 'string';
  if (json === 'null') return 'null';
  return json === 'true' || json === 'false' ? 'bool' : 'number';
}

/** The values of an object as texts, by key; of a key that stands there twice the last one. Only for texts that are objects. */
export function membersOf(json: string): Map<string, string> {
  const members = new Map<string, string>();
  for (const [key, value] of memberTexts(json)) members.set(JSON.parse(key) as string, value);
  return members;
}

/** The items of an array as texts. Only for texts that are arrays. */
export function itemsOf(json: string): string[] {
  return [...itemTexts(json)];
}

/** The same one by one: who has seen enough may stop. */
export function* itemTexts(json: string): Iterable<string> {
  for (let at = skipSpace(json, 1); json[at] !== ']'; ) {
    const end = endOf(json, at);
    yield json.slice(at, end);
    at = nextAt(json, end);
  }
}

function* memberTexts(json: string): Iterable<readonly [string, string]> {
  for (let at = skipSpace(json, 1); json[at] !== '}'; ) {
    const keyEnd = endOf(json, at);
    const begin = skipSpace(json, skipSpace(json, keyEnd) + 1);
    const end = endOf(json, begin);
    yield [json.slice(at, keyEnd), json.slice(begin, end)];
    at = nextAt(json, end);
  }
}

function endOf(json: string, at: number): number {
  const scanned = scanJson(json, at);
  return scanned.ok ? scanned.end : json.length;
}

function nextAt(json: string, end: number): number {
  const at = skipSpace(json, end);
  return json[at] === ',' ? skipSpace(json, at + 1) : at;
}
