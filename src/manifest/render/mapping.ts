/** Nested values, as a YAML file holds them. Mappings are Maps, so that no name of the user's choice can collide or change places. */
export type Tree = string | number | boolean | readonly Tree[] | ReadonlyMap<string, Tree>;

/** A mapping of known keys, in the order given; what is undefined is left out. */
export function mapping(fields: Readonly<Record<string, Tree | undefined>>): ReadonlyMap<string, Tree> {
  return new Map(Object.entries(fields).filter((field): field is [string, Tree] => field[1] !== undefined));
}
