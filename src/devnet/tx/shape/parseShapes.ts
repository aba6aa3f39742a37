/** How the value of a field is written, on the wire and as amino JSON. `Int` and `Dec` are numbers that travel as text. */
const SCALARS = ['bool', 'string', 'bytes', 'int32', 'uint32', 'int64', 'uint64', 'enum', 'Int', 'Dec'] as const;
export type Scalar = (typeof SCALARS)[number];

export interface Field {
  readonly number: number;
  readonly name: string;
  /** Undefined for a message; its type is named in `message` then. */
  readonly scalar?: Scalar;
  readonly message?: string;
  readonly isRepeated: boolean;
  /** `amino.dont_omitempty`: stands in the JSON even when empty. */
  readonly isKept: boolean;
  /** `amino.encoding = legacy_coins`: no coins are `[]`, not `null`. */
  readonly isCoins: boolean;
}

/** What is to be known of a protobuf message to read it without its generated code. */
export interface Shape {
  /** `cosmos.bank.v1beta1.MsgSend`. */
  readonly name: string;
  /** `amino.name`: `cosmos-sdk/MsgSend`. Undefined where there is none: the type URL is said instead. */
  readonly aminoName: string | undefined;
  readonly fields: ReadonlyMap<number, Field>;
  /** In the order in which amino JSON names them. */
  readonly sorted: readonly Field[];
}

/**
 * Reads descriptions of messages. A line at the margin begins a message: its name, and its amino name if it has one. Indented lines are its
 * fields: number, name, type, and marks (`[]` after the type of a list; `keep`, `coins`).
 */
export function parseShapes(text: string): ReadonlyMap<string, Shape> {
  const blocks = text.trim().split(/\n(?! )/);
  return new Map(blocks.map((block) => parseShape(block)).map((shape) => [shape.name, shape]));
}

function parseShape(block: string): Shape {
  const [head = '', ...lines] = block.split('\n');
  const [name = '', aminoName] = head.split(' ');
  const fields = lines.map((line) => parseField(line.trim()));
  return {
    name,
    aminoName,
    fields: new Map(fields.map((field) => [field.number, field])),
    sorted: fields.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function parseField(line: string): Field {
  const [number, name = '', type = '', ...marks] = line.split(' ');
  const isRepeated = type.endsWith('[]');
  const kind = isRepeated ? type.slice(0, -2) : type;
  const scalar = SCALARS.find((known) => known === kind);
  return {
    number: Number(number),
    name,
    ...(scalar === undefined ? { message: kind } : { scalar }),
    isRepeated,
    isKept: marks.includes('keep'),
    isCoins: marks.includes('coins'),
  };
}
