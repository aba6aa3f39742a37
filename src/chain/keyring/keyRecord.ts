import { Buffer } from 'node:buffer';
import * as z from 'zod';
import { RunnerError } from '../../base/runnerError.ts';
import type { WalletSecret } from '../wallet/wallet.ts';
import { sealedShape } from './sealSecret.ts';

const secretShape = z.union([
  z.strictObject({ mnemonic: z.string(), accountIndex: z.int().min(0) }),
  z.strictObject({ privateKeyHex: z.string() }),
]);

const recordShape = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  address: z.string(),
  publicKey: z.base64(),
  kind: z.enum(['mnemonic', 'private-key']),
  secret: z.union([z.strictObject({ sealed: sealedShape }), z.strictObject({ plain: secretShape })]),
});

/** One key of a keyring as it is kept: who it is in the clear, and its secret, sealed or (in a test keyring) not. */
export type KeyRecord = z.infer<typeof recordShape>;

/** The record of a name. @throws RunnerError KEY_RECORD_INVALID, which shows nothing of what the record holds. */
export function parseKeyRecord(name: string, text: string): KeyRecord {
  const parsed = recordShape.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.name !== name) throw new RunnerError('KEY_RECORD_INVALID', { name });
  return parsed.data;
}

/** Reads a secret's text form again. @throws RunnerError KEY_RECORD_INVALID. */
export function parseSecret(name: string, text: string): WalletSecret {
  const parsed = secretShape.safeParse(parseJson(text));
  if (!parsed.success) throw new RunnerError('KEY_RECORD_INVALID', { name });
  return parsed.data;
}

/** What a sealed secret is bound to: with it, a record cannot pass for another. */
export function boundTo(record: Pick<KeyRecord, 'name' | 'address' | 'kind'>): string {
  return JSON.stringify(['akash-runner key', 1, record.name, record.address, record.kind]);
}

/** The public part of a new record. */
export function describeKey(name: string, wallet: { address: string; publicKey: Uint8Array }, secret: WalletSecret) {
  const kind = 'mnemonic' in secret ? ('mnemonic' as const) : ('private-key' as const);
  const publicKey = Buffer.from(wallet.publicKey).toString('base64');
  return { version: 1 as const, name, address: wallet.address, publicKey, kind };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
