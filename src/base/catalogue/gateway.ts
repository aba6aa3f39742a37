import type { CatalogueEntry } from './entry.ts';

export const gatewayErrors = {} as const satisfies Record<string, CatalogueEntry>;
