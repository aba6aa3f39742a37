import { failQuery } from '../../query/queryFailure.ts';
import { unescapeText } from './parseTarget.ts';

/** Names and values of a query or a form, in their order. Source: Go's `net/url` ParseQuery. @throws InvalidArgument. */
export function parseQuery(query: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const part of query.split('&').filter((one) => one !== '')) {
    if (part.includes(';')) failQuery('InvalidArgument', 'invalid semicolon separator in query');
    const cut = part.indexOf('=');
    const name = decode(cut < 0 ? part : part.slice(0, cut));
    const values = found.get(name) ?? [];
    found.set(name, values);
    values.push(decode(cut < 0 ? '' : part.slice(cut + 1)));
  }
  return found;
}

function decode(text: string): string {
  const bad = /%(?![\da-f]{2}).{0,2}/i.exec(text)?.[0];
  const decoded = unescapeText(text.replaceAll('+', ' '));
  return decoded ?? failQuery('InvalidArgument', `invalid URL escape ${JSON.stringify(bad)}`);
}
