import { failureOf, reasonOf } from '../state/refusal.ts';

/** What Go's `Error()` says: a refusal's whole text, and the message of anything else. */
export function wrappedText(error: unknown): string {
  if (reasonOf(error)) return failureOf(error).log;
  return error instanceof Error ? error.message : String(error);
}
