/** A value of GitHub's expression language: JSON, nothing more. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** GitHub's truth: everything but false, 0, the empty string, null and NaN. */
export function isTruthy(value: Value): boolean {
  return value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);
}

/** A value as text in the middle of a string: null is nothing, lists and maps show only what they are. */
export function toText(value: Value): string {
  if (value === null) return '';
  if (Array.isArray(value)) return 'Array';
  return typeof value === 'object' ? 'Object' : String(value);
}

/** A value as a number, as comparisons between different types see it. */
export function toNumber(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (value.trim() === '' ? 0 : Number(value)) : Number.NaN;
}

/** Loose equality: text without regard to case, different types as numbers, lists and maps only with themselves. */
export function equals(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toUpperCase() === b.toUpperCase();
  if (isComposite(a) || isComposite(b)) return a === b;
  return toNumber(a) === toNumber(b);
}

/** A member by name, without regard to case, or of a list by its number; null when there is none. */
export function memberOf(value: Value, key: Value): Value {
  if (Array.isArray(value)) return (value as readonly Value[])[toNumber(key)] ?? null;
  if (!isComposite(value)) return null;
  const wanted = toText(key).toLowerCase();
  const found = Object.entries(value).find(([name]) => name.toLowerCase() === wanted);
  return found?.[1] ?? null;
}

function isComposite(value: Value): value is readonly Value[] | { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null;
}
