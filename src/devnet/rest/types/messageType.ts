/** A protobuf message as the gateway's Go types have it: fields in the order of their declaration, which is that of the JSON. */
export interface MessageType {
  /** `akash.market.v1beta5.QueryOrdersRequest`. */
  readonly name: string;
  readonly fields: readonly Field[];
}

export interface Field {
  /** `min_window`. */
  readonly name: string;
  /** `minWindow`, which JSON and query parameters may use as well. */
  readonly camelName: string;
  readonly number: number;
  readonly kind: FieldKind;
  readonly repeated: boolean;
  /** May be unset: a Go pointer, shown as `null`. All other messages are shown with their defaults when they are not on the wire. */
  readonly nullable: boolean;
  /** The oneof that it is a member of. */
  readonly oneof?: string;
}

export type Scalar = 'string' | 'bytes' | 'bool' | 'int32' | 'int64' | 'uint32' | 'uint64';
/** Numbers kept as text: a decimal as its 10^18-fold, and integers as string or bytes. */
export type CustomScalar = 'Dec' | 'Int' | 'IntBytes';
/** Messages with a JSON form of their own. `Time` is a Timestamp that Go keeps as `time.Time`. */
export type WellKnown = 'Any' | 'Duration' | 'Time' | 'Timestamp';

export type FieldKind =
  | { readonly is: 'scalar'; readonly scalar: Scalar }
  | { readonly is: 'custom'; readonly custom: CustomScalar }
  | { readonly is: 'enum'; readonly enumType: EnumType }
  | { readonly is: 'message'; readonly message: MessageType; readonly wellKnown?: WellKnown };

export interface EnumType {
  readonly name: string;
  readonly numbers: ReadonlyMap<string, bigint>;
  readonly names: ReadonlyMap<bigint, string>;
}

/** Message types by their full name. */
export type TypeRegistry = ReadonlyMap<string, MessageType>;

/** All integers are `bigint`; `Dec` and `Int` are text. */
export type Value = string | bigint | boolean | Uint8Array | Message | readonly Value[];

/** A message in memory: the fields that are set, by their name. */
export interface Message {
  readonly type: MessageType;
  readonly values: Map<string, Value>;
}
