import type { ModuleName } from '../../state/address.ts';

/** What modules may do to coins. Source: node `app/mac.go` ModuleAccountPerms, in the order in which the node tells them. */
export const MODULE_PERMISSIONS: Readonly<Partial<Record<ModuleName, readonly string[]>>> = {
  bonded_tokens_pool: ['burner', 'staking'],
  not_bonded_tokens_pool: ['burner', 'staking'],
  gov: ['burner'],
  mint: ['minter'],
  bme: ['burner', 'minter'],
  transfer: ['minter', 'burner'],
};
