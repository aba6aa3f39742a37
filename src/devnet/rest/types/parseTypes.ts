import type {
  CustomScalar,
  EnumType,
  Field,
  FieldKind,
  MessageType,
  Scalar,
  TypeRegistry,
  WellKnown,
} from './messageType.ts';

const SCALARS: ReadonlySet<string> = new Set<Scalar>(['string', 'bytes', 'bool', 'int32', 'int64', 'uint32', 'uint64']);
const CUSTOM: ReadonlySet<string> = new Set<CustomScalar>(['Dec', 'Int', 'IntBytes']);
const WELL_KNOWN: Readonly<Record<WellKnown, string>> = {
  Any: 'google.protobuf.Any',
  Duration: 'google.protobuf.Duration',
  Time: 'google.protobuf.Timestamp',
  Timestamp: 'google.protobuf.Timestamp',
};

/** A declaration as it stands in the text. */
interface Declaration {
  readonly package: string;
  readonly name: string;
  readonly isEnum: boolean;
  readonly body: string;
}
interface Names {
  readonly messages: Map<string, MessageType & { fields: Field[] }>;
  readonly enums: Map<string, EnumType>;
}

/**
 * Reads message types from their description:
 *
 *     package akash.market.v1
 *     Order { id=1 OrderID; state=2 Order.State; spec=3 GroupSpec?; notes=4 string[]; fee=5 int64|cost }
 *     enum Order.State { invalid=0 open=1 }
 *
 * `?` may be unset, `[]` repeated, `|cost` is a member of the oneof "cost". Names are of the same package unless they hold one. Types may
 * stand in any order. A type that is named and nowhere described is left out with the field: the tests find it.
 */
export function parseTypes(text: string): TypeRegistry {
  const declarations = listDeclarations(text);
  const names: Names = { messages: new Map(), enums: new Map() };
  for (const declaration of declarations) declare(names, declaration);
  for (const declaration of declarations.filter(({ isEnum }) => !isEnum)) {
    names.messages.get(fullName(declaration))?.fields.push(...parseFields(names, declaration));
  }
  return names.messages;
}

function listDeclarations(text: string): Declaration[] {
  return text.split(/^package /m).flatMap((part) => {
    const name = /^[\w.]+/.exec(part)?.[0] ?? '';
    const found = part.matchAll(/^(enum )?([\w.]+) \{([^}]*)\}/gm);
    return [...found].map(([, isEnum, own = '', body = '']) => ({
      package: name,
      name: own,
      isEnum: isEnum !== undefined,
      body,
    }));
  });
}

function fullName({ package: of, name }: Declaration): string {
  return `${of}.${name}`;
}

function declare({ messages, enums }: Names, declaration: Declaration): void {
  const name = fullName(declaration);
  if (declaration.isEnum) enums.set(name, parseEnum(name, declaration.body));
  else messages.set(name, { name, fields: [] });
}

function parseEnum(name: string, body: string): EnumType {
  const numbers = new Map(
    [...body.matchAll(/(\w+)=(\d+)/g)].map(([, value = '', number = '']) => [value, BigInt(number)] as const),
  );
  return { name, numbers, names: new Map([...numbers].map(([value, number]) => [number, value])) };
}

function parseFields(names: Names, declaration: Declaration): Field[] {
  const fields = declaration.body.matchAll(/(\w+)=(\d+) ([\w.]+)(\[\]|\?|\|(\w+))?/g);
  return [...fields].flatMap(([, name = '', number, type = '', suffix, oneof]) => {
    const kind = findKind(names, declaration.package, type);
    if (!kind) return [];
    return {
      name,
      camelName: camelCase(name),
      number: Number(number),
      kind,
      repeated: suffix === '[]',
      nullable: suffix === '?' || oneof !== undefined,
      ...(oneof !== undefined && { oneof }),
    };
  });
}

function findKind(names: Names, ofPackage: string, type: string): FieldKind | undefined {
  if (SCALARS.has(type)) return { is: 'scalar', scalar: type as Scalar };
  if (CUSTOM.has(type)) return { is: 'custom', custom: type as CustomScalar };
  const wellKnown = type in WELL_KNOWN ? (type as WellKnown) : undefined;
  const full = wellKnown ? WELL_KNOWN[wellKnown] : type;
  const enumType = names.enums.get(`${ofPackage}.${full}`) ?? names.enums.get(full);
  if (enumType) return { is: 'enum', enumType };
  const message = names.messages.get(`${ofPackage}.${full}`) ?? names.messages.get(full);
  return message && { is: 'message', message, ...(wellKnown && { wellKnown }) };
}

/** As protoc makes JSON names of field names. */
function camelCase(name: string): string {
  return name.replace(/_+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
