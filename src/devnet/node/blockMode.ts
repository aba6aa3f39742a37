/** When blocks are made: every so often, one for each transaction at once, or on demand only. */
export type BlockMode =
  | { readonly kind: 'interval'; readonly intervalMs: number }
  | { readonly kind: 'instant' }
  | { readonly kind: 'manual' };
