import { parseCanonicalText } from './canonicalText.ts';
import type { Entry } from './keyValues.ts';

/** A record as it was kept: by its text alone. The value is read when somebody first asks for it, since most are never asked for. */
export function entryOfText(text: string): Entry {
  let value: unknown;
  let isRead = false;
  return {
    text,
    get value() {
      if (!isRead) value = parseCanonicalText(text);
      isRead = true;
      return value;
    },
  };
}
