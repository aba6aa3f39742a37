import { fromBech32 } from '@cosmjs/encoding';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import { failPlainly } from './queryFailure.ts';

const PREFIX = 'akash';
const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CHECKSUM_LENGTH = 6;
const MAX_LENGTH = 1023;

/**
 * Refuses an address that the node's codec could not read: a text that is no Bech32 with a plain error, one of another network with sdk 35.
 * Source: cosmos-sdk `codec/address/bech32_codec.go`, cosmos/btcutil `bech32/bech32.go`.
 */
export function requireReadableAddress(text: string): void {
  if (text.trim() === '') failPlainly('empty address string is not allowed');
  const problem = bech32Problem(text);
  if (problem !== undefined) failPlainly(`decoding bech32 failed: ${problem}`);
  const hrp = text.slice(0, text.lastIndexOf('1')).toLowerCase();
  if (hrp !== PREFIX) refuse(sdkErrors.logic, `hrp does not match bech32 prefix: expected '${PREFIX}' got '${hrp}'`);
}

/** What Go says of a text that is no Bech32; undefined when it is. */
export function bech32Problem(text: string): string | undefined {
  const { length } = Buffer.from(text);
  if (length < 8 || length > MAX_LENGTH) return `invalid bech32 string length ${length}`;
  const foreign = [...text].find((char) => char < '!' || char > '~');
  if (foreign !== undefined) return `invalid character in string: '${foreign}'`;
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return 'string not all lowercase or all uppercase';
  const separator = lower.lastIndexOf('1');
  if (separator < 1 || separator + CHECKSUM_LENGTH + 1 > lower.length) return `invalid separator index ${separator}`;
  return dataProblem(lower.slice(0, separator), lower.slice(separator + 1));
}

function dataProblem(hrp: string, data: string): string | undefined {
  const wrong = [...data].find((char) => !CHARSET.includes(char));
  if (wrong !== undefined) return `invalid character not part of charset: ${wrong.charCodeAt(0)}`;
  const got = data.slice(-CHECKSUM_LENGTH);
  const expected = checksumOf(hrp, data.slice(0, -CHECKSUM_LENGTH));
  if (got !== expected) return `invalid checksum (expected ${expected} got ${got})`;
  return hasWholeBytes(`${hrp}1${data}`) ? undefined : 'invalid incomplete group';
}

function hasWholeBytes(text: string): boolean {
  try {
    fromBech32(text, MAX_LENGTH);
    return true;
  } catch {
    return false;
  }
}

/** BIP 173. */
function checksumOf(hrp: string, data: string): string {
  const codes = [...hrp].map((char) => char.charCodeAt(0));
  const values = [...data].map((char) => CHARSET.indexOf(char));
  const all = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...values, 0, 0, 0, 0, 0, 0];
  const sum = polymod(all) ^ 1;
  return [25, 20, 15, 10, 5, 0].map((shift) => CHARSET[(sum >> shift) & 31]).join('');
}

function polymod(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const top = sum >> 25;
    const shifted = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATOR.reduce((mixed, part, bit) => ((top >> bit) & 1 ? mixed ^ part : mixed), shifted);
  }, 1);
}
