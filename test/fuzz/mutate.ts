/** Numbers from 0 up to 1, the same for the same seed everywhere (mulberry32). */
export type Random = () => number;

/** A source of numbers for one input: the seed of the run and the input's number decide all of it. */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the items. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new TypeError('nothing to pick from');
  return item;
}

/** One to three changes, of which a part is harmless, so that some of the results still parse. */
export function mutate(text: string, others: readonly string[], random: Random): string {
  const times = 1 + Math.floor(random() ** 2 * 3);
  let mutated = text;
  for (let time = 0; time < times; time++) mutated = pick(CHANGES, random)(mutated, others, random);
  return mutated;
}

type Change = (text: string, others: readonly string[], random: Random) => string;

const VALUES = [
  ...[
    '0',
    '1',
    '2',
    '80',
    '-1',
    '1.5',
    '010',
    '0x50',
    '1_000',
    '1e3',
    '65536',
    '4294967296',
    '9'.repeat(25),
    'inf',
    'nan',
  ],
  ...[
    '500m',
    '0.1',
    '1Gi',
    '512Mi',
    '1.7Gi',
    '1gi',
    '5Mi',
    '2Ti',
    '100k',
    'true',
    'false',
    'yes',
    'on',
    'null',
    '~',
    '""',
  ],
  ...[
    '" a "',
    "'x'",
    'a: b',
    '[]',
    '{}',
    '[a, b]',
    '{a: b}',
    '[~]',
    'é',
    '"\\u2028"',
    '"\\ud800"',
    '😀',
    '!!int 5',
    '!x y',
  ],
  ...[
    '&a b',
    '*a',
    '*env',
    '<<',
    '|\n  x',
    '>-\n  y',
    'nginx',
    'web',
    'api',
    'west',
    'small',
    'udp',
    'TCP',
    'uact',
    'uakt',
  ],
  ...[
    'ram',
    'beta2',
    '24h',
    '1h30m',
    'cpu',
    'cpu-gpu',
    'ip',
    'pcie',
    'a.example.com',
    'K=V',
    '/data',
    '2.0',
    '2.1',
    '3',
  ],
];
const KEYS = [
  ...[
    'port',
    'as',
    'proto',
    'to',
    'global',
    'service',
    'ip',
    'accept',
    'http_options',
    'env',
    'args',
    'command',
    'image',
  ],
  ...[
    'params',
    'credentials',
    'storage',
    'persistent',
    'class',
    'size',
    'units',
    'attributes',
    'gpu',
    'count',
    'profile',
  ],
  ...[
    'tee',
    'readOnly',
    'mount',
    'name',
    'signedBy',
    'pricing',
    'amount',
    'denom',
    'kind',
    '<<',
    '__proto__',
    'prot',
    'Image',
  ],
];
const PIECES = [
  ...[
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    '- ',
    ',',
    '#',
    ' #',
    '"',
    "'",
    '&x ',
    '*x',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '---\n',
  ],
  ...['...\n', '\t', ' ', '\n', '\r\n', '\u2028', '\u0085', '\0', '\ufeff', '\u00a0', '😀', '<<: ', '\\', '\n\n', '  '],
];

const LETTER = /[a-z]/i;

/** The changes, the harmless ones several times. */
const CHANGES: readonly Change[] = [
  replaceValue,
  replaceValue,
  replaceValue,
  changeDigit,
  changeDigit,
  changeDigit,
  changeLetter,
  changeLetter,
  addComment,
  addComment,
  replaceKey,
  insertPiece,
  removePart,
  repeatLine,
  removeLine,
  swapLines,
  spliceOther,
  indentLine,
  repeatPart,
];

function at(text: string, random: Random): number {
  return Math.floor(random() * (text.length + 1));
}

function replace(text: string, from: number, to: number, piece: string): string {
  return text.slice(0, from) + piece + text.slice(to);
}

function replaceMatch(text: string, pattern: RegExp, random: Random, piece: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: match } = pick(found, random);
  return replace(text, index, index + match.length, piece(match));
}

function replaceValue(text: string, _: readonly string[], random: Random): string {
  return replaceMatch(text, /(?<=: |- |\[)[^\s,[\]{}#]+/g, random, () => pick(VALUES, random));
}

function replaceKey(text: string, _: readonly string[], random: Random): string {
  return replaceMatch(text, /(?<![\w<])[\w<]+(?=:)/g, random, () => pick(KEYS, random));
}

function changeDigit(text: string, _: readonly string[], random: Random): string {
  return replaceMatch(text, /\d/g, random, () => String(Math.floor(random() * 10)));
}

function changeLetter(text: string, _: readonly string[], random: Random): string {
  return replaceMatch(text, /(?<=[=/"]|image: )\w/g, random, (found) =>
    LETTER.test(found) ? String.fromCharCode(97 + Math.floor(random() * 26)) : 'x',
  );
}

function addComment(text: string, _: readonly string[], random: Random): string {
  return replaceMatch(text, /\n/g, random, () => ` # ${pick(PIECES, random).replace(/\s/g, '')}\n`);
}

function insertPiece(text: string, _: readonly string[], random: Random): string {
  const index = at(text, random);
  return replace(text, index, index, pick(PIECES, random));
}

function removePart(text: string, _: readonly string[], random: Random): string {
  const index = at(text, random);
  return replace(text, index, index + Math.floor(random() ** 3 * 60), '');
}

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

function repeatLine(text: string, _: readonly string[], random: Random): string {
  return withLines(text, (lines) => lines.splice(at2(lines, random), 0, pick(lines, random)));
}

function removeLine(text: string, _: readonly string[], random: Random): string {
  return withLines(text, (lines) => lines.splice(at2(lines, random), 1));
}

function swapLines(text: string, _: readonly string[], random: Random): string {
  return withLines(text, (lines) => {
    const index = at2(lines, random);
    lines.splice(index, 2, ...lines.slice(index, index + 2).reverse());
  });
}

function indentLine(text: string, _: readonly string[], random: Random): string {
  return withLines(text, (lines) => {
    const index = at2(lines, random);
    lines[index] = random() < 0.5 ? ` ${lines[index]}` : (lines[index] ?? '').slice(1);
  });
}

function spliceOther(text: string, others: readonly string[], random: Random): string {
  const lines = pick(others, random).split('\n');
  const from = at2(lines, random);
  return withLines(text, (own) => own.splice(at2(own, random), 0, ...lines.slice(from, from + 1 + random() * 6)));
}

/** Now and then a great many: what is slow or large shows. */
function repeatPart(text: string, _: readonly string[], random: Random): string {
  const index = at(text, random);
  const part = text.slice(index, index + 1 + Math.floor(random() * 12));
  const times = random() < 0.05 ? 4_000 : 1 + Math.floor(random() * 5);
  return replace(text, index, index, part.repeat(times));
}

function at2(lines: readonly string[], random: Random): number {
  return Math.floor(random() * lines.length);
}
