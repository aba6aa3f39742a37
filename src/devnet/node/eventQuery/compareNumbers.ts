/**
 * Compares two decimal numbers exactly: negative when `a` is less, 0 when they are equal.
 * @param a digits, perhaps a sign, a point and more digits.
 */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [scale(a), scale(b)];
  const places = Math.max(left.places, right.places);
  const difference =
    left.units * 10n ** BigInt(places - left.places) - right.units * 10n ** BigInt(places - right.places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function scale(number: string): { units: bigint; places: number } {
  const [whole = '', fraction = ''] = number.replace(/^\+/, '').split('.');
  const digits = `${whole}${fraction}`.replace(/^-/, '');
  const units = BigInt(digits === '' ? '0' : digits);
  return { units: whole.startsWith('-') ? -units : units, places: fraction.length };
}
