import { failQuery } from '../../query/queryFailure.ts';
import type { EnumType, Scalar } from '../types/messageType.ts';

const RANGES = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
} as const;
type Integer = keyof typeof RANGES;
/** Longer ones are out of every range, and are not worth the time to read. */
const MAX_DIGITS = 80;
const TOO_LARGE = 2n ** 64n;

/** Reads a decimal integer that fits its type. @throws InvalidArgument. */
export function parseInteger(scalar: Integer, text: string): bigint {
  if (!/^-?\d+$/.test(text)) failQuery('InvalidArgument', `parsing ${JSON.stringify(text)}: invalid syntax`);
  return inRange(scalar, text.length > MAX_DIGITS ? TOO_LARGE : BigInt(text), text);
}

/** Reads an integer as Go's `strconv.ParseInt(text, 0, …)`: `0x10`, `0o17`, `017`, `0b1` and `1_000` as well. @throws InvalidArgument. */
export function parseGoInteger(scalar: Integer, text: string): bigint {
  const [, sign, body = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  const unsignedOnly = scalar.startsWith('u') && sign !== '';
  const form = /^(?:0x(?:_?[\da-f])+|0o?(?:_?[0-7])+|0b(?:_?[01])+|0|[1-9](?:_?\d)*)$/i;
  if (unsignedOnly || !form.test(body)) {
    failQuery('InvalidArgument', `strconv.${parserOf(scalar)}: parsing ${JSON.stringify(text)}: invalid syntax`);
  }
  const value = BigInt(
    body
      .replaceAll('_', '')
      .toLowerCase()
      .replace(/^0(?=[0-7])/, '0o'),
  );
  return inRange(scalar, sign === '-' ? -value : value, text);
}

function inRange(scalar: Integer, value: bigint, text: string): bigint {
  const [least, most] = RANGES[scalar];
  if (value >= least && value <= most) return value;
  const problem = `parsing ${JSON.stringify(text)}: value out of range`;
  return failQuery('InvalidArgument', `strconv.${parserOf(scalar)}: ${problem}`);
}

function parserOf(scalar: Integer): string {
  return scalar.startsWith('u') ? 'ParseUint' : 'ParseInt';
}

const TRUE = ['1', 't', 'T', 'true', 'TRUE', 'True'];
const FALSE = ['0', 'f', 'F', 'false', 'FALSE', 'False'];

/** Reads a text of path or query. Source: grpc-gateway v1.16 `runtime/convert.go`. @throws InvalidArgument. */
export function parseScalar(scalar: Scalar, text: string): string | bigint | boolean | Uint8Array {
  if (scalar === 'string') return text;
  if (scalar === 'bytes') return parseBase64(text, true);
  if (scalar !== 'bool') return parseGoInteger(scalar, text);
  if (TRUE.includes(text)) return true;
  if (FALSE.includes(text)) return false;
  return failQuery('InvalidArgument', `strconv.ParseBool: parsing ${JSON.stringify(text)}: invalid syntax`);
}

const STANDARD = /^[A-Za-z0-9+/]*/;
const OF_URL = /^[\w-]*/;

/** Reads padded base64, of the URL's alphabet too when that is allowed. Go skips line breaks. @throws InvalidArgument. */
export function parseBase64(text: string, allowUrlAlphabet: boolean): Uint8Array {
  const body = text.replace(/[\r\n]/g, '');
  const alphabets = allowUrlAlphabet ? [STANDARD, OF_URL] : [STANDARD];
  const problems = alphabets.map((alphabet) => base64Problem(alphabet, body));
  if (problems.includes(undefined)) return new Uint8Array(Buffer.from(body, 'base64'));
  return failQuery('InvalidArgument', `illegal base64 data at input byte ${problems.at(-1)}`);
}

/** Where Go stops reading: at the first wrong character, or at the group of four that is not complete. */
function base64Problem(alphabet: RegExp, body: string): number | undefined {
  const length = alphabet.exec(body)?.[0].length ?? 0;
  const rest = body.slice(length);
  const complete = length % 4 === 0 ? rest === '' : rest === '='.repeat(4 - (length % 4)) && length % 4 > 1;
  if (complete) return undefined;
  return rest === '' ? length - (length % 4) : length;
}

/** Reads an enum's value by name, or by a number that has one. @throws InvalidArgument. */
export function parseEnum({ name, numbers, names }: EnumType, text: string): bigint {
  const named = numbers.get(text);
  if (named !== undefined) return named;
  const number = /^[+-]?\d{1,10}$/.test(text) ? BigInt(text.replace('+', '')) : undefined;
  if (number !== undefined && names.has(number)) return number;
  return failQuery('InvalidArgument', `${text} is not a valid ${name}`);
}
