import type { Reason } from '../../state/refusal.ts';

const bank = (code: number, text: string): Reason => ({ codespace: 'bank', code, text });

/** Source: cosmos-sdk v0.53 `x/bank/types/errors.go`. */
export const bankErrors = {
  noInputs: bank(2, 'no inputs to send transaction'),
  noOutputs: bank(3, 'no outputs to send transaction'),
  inputOutputMismatch: bank(4, 'sum inputs != sum outputs'),
  sendDisabled: bank(5, 'send transactions are disabled'),
  multipleSenders: bank(9, 'multiple senders not allowed'),
} as const satisfies Record<string, Reason>;
