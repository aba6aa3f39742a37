import type { CatalogueEntry } from './entry.ts';

export const manifestErrors = {
  SDL_INVALID: {
    code: 'AR3001',
    fault: 'user',
    message: 'The SDL has {count} problem(s):\n{problems}',
    cure: 'Mend the places named above.',
  },
  SDL_DENOM_REFUSED: {
    code: 'AR3002',
    fault: 'user',
    message: 'The price of group "{group}" is in "{denom}", and the network takes orders in uact only.',
    cure: 'Write denom: uact in the SDL; one million uact is one US dollar.',
  },
  SDL_PRICE_ZERO: {
    code: 'AR3003',
    fault: 'user',
    message: 'The price of group "{group}" is zero.',
    cure: 'Write the most you would pay per block, above zero.',
  },
  SDL_PRICE_TOO_HIGH: {
    code: 'AR3004',
    fault: 'user',
    message: 'The price of group "{group}" is {amount} uact per block; the chain takes at most 10000000.',
    cure: 'Write a lower price.',
  },
  JOB_REQUIREMENTS_INVALID: {
    code: 'AR3005',
    fault: 'user',
    message: 'The job requirements have {count} problem(s):\n{problems}',
    cure: 'Mend the inputs named above.',
  },
  SDL_NOT_REWRITTEN: {
    code: 'AR3006',
    fault: 'system',
    message: 'The file cannot be rewritten without losing a comment or changing what it says; it was left alone.',
    cure: 'Write it in block style, with comments on lines of their own, and tell us: this is a gap of the formatter.',
  },
} as const satisfies Record<string, CatalogueEntry>;
