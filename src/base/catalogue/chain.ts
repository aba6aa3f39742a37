import type { CatalogueEntry } from './entry.ts';

export const chainErrors = {} as const satisfies Record<string, CatalogueEntry>;
