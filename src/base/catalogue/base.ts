import type { CatalogueEntry } from './entry.ts';

export const baseErrors = {
  DEADLINE_EXCEEDED: {
    code: 'AR1001',
    fault: 'peer',
    message: '{what} took longer than {ms} ms.',
    cure: 'Try again; if it stays so, look at the peer that it waited for, or raise the limit.',
  },
  DECIMAL_INVALID: {
    code: 'AR1002',
    fault: 'user',
    message: '"{value}" is not a decimal number with at most 18 places.',
    cure: 'Write digits with an optional point, such as 120 or 0.25.',
  },
  CANCELLED: {
    code: 'AR1003',
    fault: 'user',
    message: 'Cancelled: {reason}.',
    cure: 'Nothing to do; what was rented is being closed.',
  },
} as const satisfies Record<string, CatalogueEntry>;
