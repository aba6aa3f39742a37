import { parseAst } from 'rolldown/parseAst';

/** What one source file does that the rules look at. */
export interface SourceFacts {
  readonly imports: readonly ImportFact[];
  /** Doors to the outside that the code goes through, by the names of `doors`. */
  readonly doors: readonly string[];
  readonly exportsValue: boolean;
}
export interface ImportFact {
  readonly specifier: string;
  /** A type-only import vanishes at run time; it still counts for the table, not for cycles. */
  readonly typeOnly: boolean;
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Parses TypeScript text and collects imports, doors and exports. */
export function readSource(text: string): SourceFacts {
  const program = parseAst(text, { lang: 'ts' }) as unknown as Node;
  const imports: ImportFact[] = [];
  const doors: string[] = [];
  walk(program, (node) => {
    const specifier = importedFrom(node);
    if (specifier) imports.push({ specifier, typeOnly: isTypeOnly(node) });
    const door = doorOf(node);
    if (door) doors.push(door);
  });
  return { imports, doors, exportsValue: asNodes(program['body']).some(exportsValue) };
}

function importedFrom(node: Node): string | undefined {
  if (!/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$/.test(node.type)) return undefined;
  const source = node['source'] as { value?: unknown } | null | undefined;
  return typeof source?.value === 'string' ? source.value : undefined;
}

function isTypeOnly(node: Node): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = asNodes(node['specifiers']);
  return (
    specifiers.length > 0 && specifiers.every((one) => one['importKind'] === 'type' || one['exportKind'] === 'type')
  );
}

function doorOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression') return memberDoor(node);
  if (node.type === 'CallExpression') return globalCall(node);
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date' && asNodes(node['arguments']).length === 0)
    return 'new Date()';
  const thrown = node.type === 'ThrowStatement' ? (node['argument'] as Node) : undefined;
  return thrown?.type === 'NewExpression' && /^(Type|Range)?Error$/.test(nameOf(thrown['callee']) ?? '')
    ? 'throw new Error'
    : undefined;
}

const MEMBERS = ['process.env', 'process.exit', 'process.stdout', 'Date.now', 'Math.random'];

function memberDoor(node: Node): string | undefined {
  const path = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
  const local = path.replace(/^globalThis\./, '');
  return MEMBERS.includes(path) ? path : path !== local ? globalName(local) : undefined;
}

function globalCall(node: Node): string | undefined {
  return globalName(nameOf(node['callee']));
}

function globalName(name: string | undefined): string | undefined {
  return name && ['fetch', 'setTimeout', 'setInterval'].includes(name) ? name : undefined;
}

function nameOf(value: unknown): string | undefined {
  const node = value as Node | undefined;
  if (node?.type === 'Identifier') return node['name'] as string;
  return node?.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
}

function exportsValue(node: Node): boolean {
  if (!/^Export(Named|Default|All)Declaration$/.test(node.type) || node['exportKind'] === 'type') return false;
  const declaration = node['declaration'] as Node | null | undefined;
  if (declaration) return !/^TS(Interface|TypeAlias)Declaration$/.test(declaration.type);
  return !isTypeOnly(node);
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) for (const child of asNodes(value)) walk(child, visit);
}

function asNodes(value: unknown): Node[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one): one is Node => typeof one === 'object' && one !== null && typeof one.type === 'string');
}
