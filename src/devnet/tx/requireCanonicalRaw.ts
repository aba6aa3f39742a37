import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';

/**
 * One transaction has one form only: fields in ascending order, lengths as short as they can be written. Source: cosmos-sdk
 * `x/auth/tx/decoder.go` rejectNonADR027TxRaw.
 * @throws a refusal with sdk 2.
 */
export function requireCanonicalRaw(bytes: Uint8Array): void {
  let lastNumber = 0;
  for (let at = 0; at < bytes.length; ) {
    // A tag of more than one byte is a field above 15: none that a TxRaw has.
    const tag = bytes[at] ?? 0;
    if ((tag & 7) !== 2) refuse(sdkErrors.txDecode, `expected 2 wire type, got ${tag & 7}`);
    if (tag >= 128) refuse(sdkErrors.txDecode, 'errUnknownField "*tx.TxRaw"');
    if (tag >> 3 < lastNumber)
      refuse(sdkErrors.txDecode, `txRaw must follow ADR-027, got tagNum ${tag >> 3} after tagNum ${lastNumber}`);
    lastNumber = tag >> 3;
    at = skipValue(bytes, at + 1);
  }
}

function skipValue(bytes: Uint8Array, start: number): number {
  let length = 0;
  let at = start;
  let byte: number;
  do {
    byte = bytes[at] ?? refuse(sdkErrors.txDecode, 'invalid length; unexpected EOF');
    length += (byte & 127) * 128 ** (at - start);
    at++;
  } while (byte >= 128);
  if (byte === 0 && at - start > 1) refuse(sdkErrors.txDecode, 'length prefix varint is not as short as possible');
  if (at + length > bytes.length) refuse(sdkErrors.txDecode, 'invalid length; unexpected EOF');
  return at + length;
}
