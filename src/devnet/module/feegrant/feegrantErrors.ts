import type { Reason } from '../../state/refusal.ts';

const feegrant = (code: number, text: string): Reason => ({ codespace: 'feegrant', code, text });

/** Source: cosmossdk.io/x/feegrant v0.2.0 `errors.go`. */
export const feegrantErrors = {
  limitExceeded: feegrant(2, 'fee limit exceeded'),
  limitExpired: feegrant(3, 'fee allowance expired'),
  invalidDuration: feegrant(4, 'invalid duration'),
  noAllowance: feegrant(5, 'no allowance'),
  noMessages: feegrant(6, 'allowed messages are empty'),
  messageNotAllowed: feegrant(7, 'message not allowed'),
} as const satisfies Record<string, Reason>;
