import type { CatalogueEntry } from './entry.ts';

export const manifestErrors = {} as const satisfies Record<string, CatalogueEntry>;
