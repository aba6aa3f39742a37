import { type Token, tokenize } from './tokenize.ts';

/** An expression as a tree. `splat` is the `.*` that turns a list into the members of its items. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: null | boolean | number | string }
  | { readonly kind: 'context'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression }
  | { readonly kind: 'splat'; readonly of: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression };

// Loosest first. Within one level, operators bind to the left.
const LEVELS: ReadonlyArray<readonly string[]> = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']];

/** Reads one whole expression. @throws SyntaxError when it is none. */
export function parseExpression(text: string): Expression {
  const cursor = createCursor(text);
  const expression = readLevel(cursor, 0);
  if (cursor.peek()) cursor.fail();
  return expression;
}

interface Cursor {
  peek(): Token | undefined;
  next(): Token | undefined;
  /** Takes the token if it is this sign. */
  take(sign: string): boolean;
  expect(sign: string): void;
  fail(): never;
}

function createCursor(text: string): Cursor {
  const tokens = tokenize(text);
  let at = 0;
  const cursor: Cursor = {
    peek: () => tokens[at],
    next: () => tokens[at++],
    take(sign) {
      const token = tokens[at];
      const found = token?.kind === 'sign' && token.sign === sign;
      if (found) at++;
      return found;
    },
    expect: (sign) => void (cursor.take(sign) || cursor.fail()),
    fail() {
      throw new SyntaxError(`cannot read expression after ${at} tokens: ${text.trim()}`);
    },
  };
  return cursor;
}

function readLevel(cursor: Cursor, level: number): Expression {
  const signs = LEVELS[level];
  if (!signs) return readUnary(cursor);
  let left = readLevel(cursor, level + 1);
  for (;;) {
    const sign = signs.find((one) => cursor.take(one));
    if (!sign) return left;
    left = { kind: 'binary', sign, left, right: readLevel(cursor, level + 1) };
  }
}

function readUnary(cursor: Cursor): Expression {
  return cursor.take('!') ? { kind: 'not', of: readUnary(cursor) } : readMembers(cursor, readPrimary(cursor));
}

function readPrimary(cursor: Cursor): Expression {
  if (cursor.take('(')) {
    const inner = readLevel(cursor, 0);
    cursor.expect(')');
    return inner;
  }
  const token = cursor.next();
  if (token?.kind === 'literal') return token;
  if (token?.kind !== 'name') return cursor.fail();
  return cursor.take('(')
    ? { kind: 'call', name: token.name, args: readArgs(cursor) }
    : { kind: 'context', name: token.name };
}

function readArgs(cursor: Cursor): Expression[] {
  const args: Expression[] = [];
  if (cursor.take(')')) return args;
  do args.push(readLevel(cursor, 0));
  while (cursor.take(','));
  cursor.expect(')');
  return args;
}

function readMembers(cursor: Cursor, start: Expression): Expression {
  let of = start;
  for (;;) {
    if (cursor.take('[')) {
      const key = readLevel(cursor, 0);
      cursor.expect(']');
      of = { kind: 'member', of, key };
    } else if (cursor.take('.')) of = readDotted(cursor, of);
    else return of;
  }
}

function readDotted(cursor: Cursor, of: Expression): Expression {
  if (cursor.take('*')) return { kind: 'splat', of };
  const token = cursor.next();
  if (token?.kind !== 'name') return cursor.fail();
  return { kind: 'member', of, key: { kind: 'literal', value: token.name } };
}
