import type { CatalogueEntry } from './entry.ts';

export const devnetErrors = {} as const satisfies Record<string, CatalogueEntry>;
