import type { CatalogueEntry } from './entry.ts';

export const biddingErrors = {} as const satisfies Record<string, CatalogueEntry>;
