const SEQUENCE = 0x30;
const BIT_STRING = 0x03;

interface Element {
  readonly tag: number;
  /** With tag and length. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
  readonly rest: Uint8Array;
}

/**
 * What was signed in a certificate, and the signature over it. Node's own check takes the hash from the certificate's words; the chain
 * does not. Source of the form: RFC 5280 §4.1, X.690.
 * @param certificate DER.
 * @returns undefined when it does not have the form.
 */
export function signedPart(certificate: Uint8Array): { signed: Uint8Array; signature: Uint8Array } | undefined {
  const signed = readElement(readElement(certificate)?.content);
  const signature = readElement(readElement(signed?.rest)?.rest);
  if (signed?.tag !== SEQUENCE || signature?.tag !== BIT_STRING) return undefined;
  // The first byte counts the unused bits at the end.
  return { signed: signed.whole, signature: signature.content.subarray(1) };
}

function readElement(bytes: Uint8Array | undefined): Element | undefined {
  if (!bytes || bytes.length < 2) return undefined;
  const [tag = 0, first = 0] = bytes;
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  const head = 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : Number(`0x${Buffer.from(bytes.subarray(2, head)).toString('hex') || '0'}`);
  if (head + length > bytes.length) return undefined;
  return {
    tag,
    whole: bytes.subarray(0, head + length),
    content: bytes.subarray(head, head + length),
    rest: bytes.subarray(head + length),
  };
}
