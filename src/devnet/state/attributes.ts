import type { Attribute } from '../../chain/protocol/akash.ts';
import { type Reason, refuse } from './refusal.ts';

const DUPLICATE_KEYS: Reason = { codespace: 'akash', code: 1, text: 'attributes cannot have duplicate keys' };
const INVALID_KEY: Reason = { codespace: 'akash', code: 2, text: 'attribute key does not match regexp' };
const KEYS = {
  provider: /^[a-zA-Z][\w/.-]{1,126}$/,
  resource: /^[a-zA-Z][\w/.-]{1,126}[\w*]?$/,
} as const;

/** Checks keys of attributes: a resource's may end in a star. @throws a refusal with akash 2 or 1. */
export function validateAttributes(attributes: readonly Attribute[], of: keyof typeof KEYS): void {
  const seen = new Set<string>();
  for (const { key } of attributes) {
    if (!KEYS[of].test(key)) refuse(INVALID_KEY);
    if (seen.has(key)) refuse(DUPLICATE_KEYS);
    seen.add(key);
  }
}
