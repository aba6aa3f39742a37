import { failQuery } from '../../query/queryFailure.ts';

/** A number as it stood in the text: uint64 does not fit into a JavaScript number. */
export class JsonNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Json = null | boolean | string | JsonNumber | readonly Json[] | { readonly [name: string]: Json };

/**
 * Reads JSON without loss. Nothing at all is `null`, as an empty body is no error to the gateway, and what follows an object is not
 * looked at, as Go's decoder reads one value of a stream. @throws InvalidArgument.
 */
export function readJson(text: string): Json {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(firstObject(text), keepNumber) as Json;
  } catch (error) {
    return failQuery('InvalidArgument', `invalid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function keepNumber(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? new JsonNumber(context?.source ?? String(value)) : value;
}

/** The text up to the end of its first object, or all of it when it is none. Read by the letter: the time it takes is bounded. */
function firstObject(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') at = endOfString(text, at);
    else if (letter === '{') depth += 1;
    else if (letter === '}' && --depth === 0) return text.slice(0, at + 1);
  }
  return text;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
