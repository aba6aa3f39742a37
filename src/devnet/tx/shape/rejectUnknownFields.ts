import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { findShape } from './findShape.ts';
import type { Field, Shape } from './parseShapes.ts';
import { readFields, type WireField } from './readFields.ts';

/** Field numbers with this bit may be unknown to a node: they change nothing that it has to understand (ADR-020). */
const NON_CRITICAL = 1 << 10;
const WIRE_TYPES = ['varint', 'fixed64', 'bytes', 'start_group', 'end_group', 'fixed32'];
const DEPTH = 10_000;
const ANY = 'google.protobuf.Any';

/** strict: nothing unknown. lenient: nothing unknown but non-critical fields, as in the body of a transaction. */
export type Strictness = 'strict' | 'lenient';

/**
 * Refuses a message that holds fields which the node does not know, in whatever depth, packed messages included, or a text in the place of
 * a number. Source: cosmos-sdk `codec/unknownproto` RejectUnknownFields; cosmossdk.io/math `int.go` and `legacy_dec.go` Unmarshal, which run
 * while the node decodes.
 * @returns whether there are unknown non-critical fields.
 * @throws a refusal with sdk 2; for a packed message of unknown type too.
 */
export function rejectUnknownFields(bytes: Uint8Array, name: string, strictness: Strictness): boolean {
  return reject(bytes, requireShape(name), strictness, DEPTH);
}

function reject(bytes: Uint8Array, shape: Shape, strictness: Strictness, depth: number): boolean {
  if (depth === 0) refuse(sdkErrors.txDecode, 'recursion limit reached');
  let hasUnknown = false;
  for (const wire of readFields(bytes)) {
    const field = shape.fields.get(wire.number);
    if (field === undefined) {
      rejectCritical(wire, shape, strictness);
      hasUnknown = true;
      continue;
    }
    requireWireType(wire, field, shape);
    if (field.scalar === 'Int' || field.scalar === 'Dec') requireNumber(wire);
    if (field.message !== undefined) hasUnknown = rejectNested(wire, field.message, strictness, depth) || hasUnknown;
  }
  return hasUnknown;
}

function rejectNested({ value }: WireField, name: string, strictness: Strictness, depth: number): boolean {
  const hasUnknown = reject(value, requireShape(name), strictness, depth - 1);
  if (name !== ANY) return hasUnknown;
  const packed = unpackAny(value);
  return (
    reject(packed.value, requireShape(packed.typeUrl.slice(1), packed.typeUrl), strictness, depth - 1) || hasUnknown
  );
}

/** What a `google.protobuf.Any` holds. Of a field that stands there twice, the last counts. */
export function unpackAny(bytes: Uint8Array): { readonly typeUrl: string; readonly value: Uint8Array } {
  const fields = readFields(bytes);
  const last = (number: number) => fields.findLast((field) => field.number === number)?.value ?? new Uint8Array();
  return { typeUrl: Buffer.from(last(1)).toString('utf8'), value: last(2) };
}

function rejectCritical({ number, wireType }: WireField, { name }: Shape, strictness: Strictness): void {
  if ((number & NON_CRITICAL) !== 0 && strictness === 'lenient') return;
  const what = `errUnknownField "${name}": {TagNum: ${number}, WireType:"${WIRE_TYPES[wireType]}"}`;
  refuse(sdkErrors.txDecode, what);
}

function requireWireType({ number, wireType }: WireField, field: Field, { name }: Shape): void {
  const wanted = isVarint(field) ? 0 : 2;
  // A list of numbers may also be packed into one value.
  if (wireType === wanted || (wireType === 2 && field.isRepeated)) return;
  const what = `errMismatchedWireType "${name}": {TagNum: ${number}, GotWireType: "${WIRE_TYPES[wireType]}"}`;
  refuse(sdkErrors.txDecode, what);
}

/** Numbers that travel as text: nothing at all is no mistake yet, and 256 bits are no more than 78 digits. */
function requireNumber({ value }: WireField): void {
  const text = Buffer.from(value).toString('latin1');
  if (text !== '' && !/^[+-]?\d{1,78}$/.test(text))
    refuse(sdkErrors.txDecode, `math/big: cannot unmarshal ${JSON.stringify(text)} into a *big.Int`);
}

/** Whether a field's value is a varint; all others have a length. */
export function isVarint({ scalar }: Pick<Field, 'scalar'>): boolean {
  return scalar !== undefined && !(scalar === 'string' || scalar === 'bytes' || scalar === 'Int' || scalar === 'Dec');
}

function requireShape(name: string, typeUrl = name): Shape {
  return findShape(name) ?? refuse(sdkErrors.txDecode, `unable to resolve type URL ${typeUrl}`);
}
