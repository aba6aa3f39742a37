/** One line of JSON. Amounts, heights and sequence numbers (bigint) become decimal strings: JSON's numbers are not exact. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one));
}
