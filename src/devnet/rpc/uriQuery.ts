/**
 * A URI's query, or a form's body, as Go reads it: pairs with a semicolon or a broken escape are left out.
 * Source: Go `net/url` ParseQuery.
 */
export function parseUriQuery(...texts: readonly string[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const pair of texts.flatMap((text) => text.split('&'))) {
    if (pair === '' || pair.includes(';')) continue;
    const [name = '', ...rest] = pair.split('=');
    const [key, value] = [unescapeQuery(name), unescapeQuery(rest.join('='))];
    if (key !== undefined && value !== undefined) query.append(key, value);
  }
  return query;
}

function unescapeQuery(text: string): string | undefined {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return undefined;
  const spaced = text.replaceAll('+', ' ');
  // Escapes may stand for bytes that are no text.
  const bytes = spaced.replace(/%([0-9a-fA-F]{2})|[^%]/gu, (whole, hex: string | undefined) =>
    hex === undefined ? Buffer.from(whole).toString('latin1') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
