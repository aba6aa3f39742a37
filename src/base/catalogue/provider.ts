import type { CatalogueEntry } from './entry.ts';

export const providerErrors = {} as const satisfies Record<string, CatalogueEntry>;
