import type { Context } from './context.ts';
import { reasonOf } from './refusal.ts';

/** Whether messages of this type are known here. Every codec takes no bytes at all for a message of empty fields, so only the type decides. */
export function isCarriedOut({ decodeMessage }: Pick<Context, 'decodeMessage'>, typeUrl: string): boolean {
  try {
    decodeMessage({ typeUrl, value: new Uint8Array() });
    return true;
  } catch (error) {
    if (reasonOf(error)) return false;
    throw error;
  }
}
