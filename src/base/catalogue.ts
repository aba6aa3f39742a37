import { actionErrors } from './catalogue/action.ts';
import { baseErrors } from './catalogue/base.ts';
import { chainErrors } from './catalogue/chain.ts';
import { cliErrors } from './catalogue/cli.ts';
import { devnetErrors } from './catalogue/devnet.ts';
import type { CatalogueEntry } from './catalogue/entry.ts';
import { gatewayErrors } from './catalogue/gateway.ts';
import { githubErrors } from './catalogue/github.ts';
import { manifestErrors } from './catalogue/manifest.ts';
import { providerErrors } from './catalogue/provider.ts';
import { tenantErrors } from './catalogue/tenant.ts';

/**
 * Every error this project throws or returns, by name. `docs/errors.md` shows the same list; a test compares them. A code is never given
 * to another meaning: people search for it.
 */
export const catalogue = {
  ...baseErrors,
  ...chainErrors,
  ...manifestErrors,
  ...gatewayErrors,
  ...tenantErrors,
  ...githubErrors,
  ...providerErrors,
  ...devnetErrors,
  ...actionErrors,
  ...cliErrors,
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type ErrorName = keyof typeof catalogue;

type Placeholders<Template extends string> = Template extends `${string}{${infer Key}}${infer Rest}`
  ? Key | Placeholders<Rest>
  : never;
type TemplatesOf<Name extends ErrorName> = (typeof catalogue)[Name]['message'] | (typeof catalogue)[Name]['cure'];

/** What the entry's templates name, as an object. An error cannot be made without them. */
export type ArgsOf<Name extends ErrorName> = {
  readonly [Key in Placeholders<TemplatesOf<Name>>]: string | number | bigint;
};
