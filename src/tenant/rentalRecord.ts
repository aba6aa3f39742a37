import * as z from 'zod';

const integer = z
  .string()
  .regex(/^\d{1,78}$/)
  .transform(BigInt);

const signedTx = z.object({
  purpose: z.enum(['order', 'lease', 'close']),
  /** Upper-case hexadecimal. */
  hash: z.string(),
  /** The last height at which a block may hold it; 0 for an unordered one. */
  timeoutHeight: integer,
  /** Of an unordered one: the last block time at which a block may hold it, in nanoseconds since the Unix epoch. */
  timeoutTimestampNs: integer.optional(),
  feeUakt: integer,
  /** Whether a block holds it, as far as is known. */
  included: z.boolean().optional(),
  /** Of a close that was signed at a signal: what to send again until it expires. */
  resend: z.object({ base64: z.string(), sequence: integer, gasLimit: integer }).optional(),
});

const rentalRecord = z.object({
  tag: z.string(),
  owner: z.string(),
  dseq: integer,
  chainId: z.string(),
  service: z.string(),
  manifestJson: z.string(),
  /** Hexadecimal. */
  hash: z.string(),
  /** What comes next, or was under way when the record was written. */
  step: z.enum(['order', 'bids', 'lease', 'manifest', 'machine', 'handover', 'held', 'close', 'closed']),
  /** uact, put into escrow at the creation. */
  depositUact: integer,
  /** uact, put into escrow with the lease. */
  topUpUact: integer,
  /** uact per block, an exact decimal. */
  price: z.string().optional(),
  provider: z.string().optional(),
  orderHeight: integer.optional(),
  leaseHeight: integer.optional(),
  txs: z.array(signedTx),
  phasesMs: z.record(z.string(), z.number()),
});

/** A transaction of a rental, noted before it is sent. */
export type NotedTx = z.output<typeof signedTx>;

/** All that must survive the death of the process for one deployment of a rental. It may hold what the user wrote into an SDL, no secret of ours. */
export type RentalRecord = z.output<typeof rentalRecord>;

/** The record as text; amounts and heights as decimal strings. */
export function encodeRentalRecord(record: RentalRecord): string {
  return JSON.stringify(record, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

/** Reads a record; undefined for text that is none. */
export function decodeRentalRecord(text: string): RentalRecord | undefined {
  const parsed = rentalRecord.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
