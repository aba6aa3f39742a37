export type Token =
  | { readonly kind: 'literal'; readonly value: null | boolean | number | string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

const PATTERN =
  /\s+|'((?:[^']|'')*)'|(-?(?:0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?))|([A-Za-z_][\w-]*)|(==|!=|<=|>=|&&|\|\||[()[\].,!<>*])/gy;
const WORDS: Readonly<Record<string, null | boolean>> = { true: true, false: false, null: null };

/** The tokens of an expression (the text between `${{` and `}}`). @throws SyntaxError at the first character that is none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new SyntaxError(`unexpected "${text[at]}" at ${at + 1} of expression: ${text.trim()}`);
    const token = tokenOf(match);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenOf([, quoted, number, word, sign]: RegExpExecArray): Token | undefined {
  if (quoted !== undefined) return { kind: 'literal', value: quoted.replaceAll("''", "'") };
  if (number !== undefined) return { kind: 'literal', value: Number(number) };
  if (word !== undefined)
    return word in WORDS ? { kind: 'literal', value: WORDS[word] ?? null } : { kind: 'name', name: word };
  return sign === undefined ? undefined : { kind: 'sign', sign };
}
