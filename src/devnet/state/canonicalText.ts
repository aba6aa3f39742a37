/** One text for equal values: JSON, with bigint as decimal string and bytes in base64. Values are built with their fields in fixed order. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, shown) {
    // `shown` has gone through toJSON already, which a Buffer has and a Uint8Array has not: look at the field itself.
    const field = this[key];
    if (typeof field === 'bigint') return field.toString();
    return field instanceof Uint8Array ? Buffer.from(field).toString('base64') : shown;
  });
}
