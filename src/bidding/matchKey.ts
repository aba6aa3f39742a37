/**
 * Whether a required attribute's key, read as a pattern, covers a provider's key: Go's `filepath.Match`. `*` and `?` stop at `/`, `[a-z]`
 * and `[^a-z]` are classes, `\` takes the next character as it is. A malformed pattern covers nothing.
 *
 * The pattern comes from a stranger: the time is the product of the two lengths, whatever it looks like.
 */
export function matchKey(pattern: string, key: string): boolean {
  const tokens = tokenize([...pattern]);
  if (!tokens) return false;
  const letters = [...key];
  let reached = followStars(new Set([0]), tokens);
  for (const [index, letter] of letters.entries()) {
    reached = step(reached, tokens, letter);
    if (reached.size === 0 && index < letters.length) return false;
  }
  return reached.has(tokens.length);
}

/** A star, or a test for one character. */
type Token = 'star' | ((letter: string) => boolean);

/** All places in the pattern that are reached after one more letter. */
function step(reached: ReadonlySet<number>, tokens: readonly Token[], letter: string): Set<number> {
  const next = new Set<number>();
  for (const place of reached) {
    const token = tokens[place];
    if (token === 'star' && letter !== '/') next.add(place);
    if (typeof token === 'function' && token(letter)) next.add(place + 1);
  }
  return followStars(next, tokens);
}

/** A star may also stand for nothing. */
function followStars(places: Set<number>, tokens: readonly Token[]): Set<number> {
  for (const place of places) if (tokens[place] === 'star') places.add(place + 1);
  return places;
}

function tokenize(letters: readonly string[]): Token[] | undefined {
  const tokens: Token[] = [];
  for (let index = 0; index < letters.length; ) {
    const read = readToken(letters, index);
    if (!read) return undefined;
    tokens.push(read.token);
    index = read.next;
  }
  return tokens;
}

function readToken(letters: readonly string[], index: number): { token: Token; next: number } | undefined {
  const letter = letters[index];
  if (letter === '*') return { token: 'star', next: index + 1 };
  if (letter === '?') return { token: (other) => other !== '/', next: index + 1 };
  if (letter === '[') return readClass(letters, index + 1);
  const plain = readLetter(letters, index);
  return plain && { token: (other) => other === plain.letter, next: plain.next };
}

/** `a`, or `\a`. */
function readLetter(letters: readonly string[], index: number): { letter: string; next: number } | undefined {
  const escaped = letters[index] === '\\';
  const letter = letters[escaped ? index + 1 : index];
  return letter === undefined ? undefined : { letter, next: index + (escaped ? 2 : 1) };
}

function readClass(letters: readonly string[], start: number): { token: Token; next: number } | undefined {
  const negated = letters[start] === '^';
  const ranges: Array<readonly [number, number]> = [];
  let index = negated ? start + 1 : start;
  while (letters[index] !== ']' || ranges.length === 0) {
    const range = readRange(letters, index);
    if (!range) return undefined;
    ranges.push(range.bounds);
    index = range.next;
  }
  const token = (letter: string) => {
    const point = letter.codePointAt(0) ?? 0;
    return ranges.some(([low, high]) => low <= point && point <= high) !== negated;
  };
  return { token, next: index + 1 };
}

function readRange(
  letters: readonly string[],
  index: number,
): { bounds: readonly [number, number]; next: number } | undefined {
  const low = readClassLetter(letters, index);
  const high = low && letters[low.next] === '-' ? readClassLetter(letters, low.next + 1) : low;
  if (!low || !high) return undefined;
  return { bounds: [low.letter.codePointAt(0) ?? 0, high.letter.codePointAt(0) ?? 0], next: high.next };
}

function readClassLetter(letters: readonly string[], index: number): { letter: string; next: number } | undefined {
  return letters[index] === '-' || letters[index] === ']' ? undefined : readLetter(letters, index);
}
