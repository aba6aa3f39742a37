import type { CatalogueEntry } from './entry.ts';

export const githubErrors = {} as const satisfies Record<string, CatalogueEntry>;
