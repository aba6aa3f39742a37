import type { Reason } from '../../state/refusal.ts';

/** Source: chain-sdk `go/node/oracle/v2/errors.go`. The others registered there are used nowhere in the node. */
export const oracleErrors = {
  priceStalled: { codespace: 'oracle.v2', code: 4, text: 'price stalled' },
} as const satisfies Record<string, Reason>;
