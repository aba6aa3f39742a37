import { equals, toText, type Value } from './value.ts';

type Builtin = (args: readonly Value[], status: { readonly failed: boolean; readonly cancelled: boolean }) => Value;

const text = (args: readonly Value[], index: number) => toText(args[index] ?? null);
const lower = (args: readonly Value[], index: number) => text(args, index).toLowerCase();

const BUILTINS: Readonly<Record<string, Builtin>> = {
  always: () => true,
  success: (_, status) => !status.failed && !status.cancelled,
  failure: (_, status) => status.failed && !status.cancelled,
  cancelled: (_, status) => status.cancelled,
  contains: (args) => contains(args[0] ?? null, args[1] ?? null),
  startswith: (args) => lower(args, 0).startsWith(lower(args, 1)),
  endswith: (args) => lower(args, 0).endsWith(lower(args, 1)),
  format: (args) => formatText(text(args, 0), args.slice(1)),
  join: (args) =>
    [args[0] ?? null]
      .flat()
      .map(toText)
      .join(args.length > 1 ? text(args, 1) : ','),
  tojson: (args) => JSON.stringify(args[0] ?? null, null, 2),
  fromjson: (args) => JSON.parse(text(args, 0)) as Value,
};

/** Calls one of the language's functions, whose names have no case. @throws ReferenceError for one that this stand-in lacks. */
export function callFunction(name: string, args: readonly Value[], status: Parameters<Builtin>[1]): Value {
  const builtin = BUILTINS[name.toLowerCase()];
  if (!builtin) throw new ReferenceError(`the workflow stand-in has no function "${name}"`);
  return builtin(args, status);
}

function contains(where: Value, what: Value): boolean {
  if (Array.isArray(where)) return where.some((item: Value) => equals(item, what));
  return toText(where).toLowerCase().includes(toText(what).toLowerCase());
}

function formatText(template: string, args: readonly Value[]): string {
  return template.replace(/\{\{|\}\}|\{(\d+)\}/g, (token, index?: string) =>
    index === undefined ? (token[0] ?? '') : toText(args[Number(index)] ?? null),
  );
}
