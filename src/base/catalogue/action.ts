import type { CatalogueEntry } from './entry.ts';

export const actionErrors = {} as const satisfies Record<string, CatalogueEntry>;
