import type { CatalogueEntry } from './entry.ts';

export const tenantErrors = {} as const satisfies Record<string, CatalogueEntry>;
