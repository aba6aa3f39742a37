import type { CommandGroup } from './frame/command.ts';

/** Each group by its word, loaded when it is asked for: a command starts sooner without the code of the others. */
const LOADERS: Readonly<Record<string, () => Promise<CommandGroup>>> = {
  keys: async () => (await import('./keys/keysCommands.ts')).keysCommands,
  status: async () => (await import('./status/statusCommands.ts')).statusCommands,
  query: async () => (await import('./query/queryCommands.ts')).queryCommands,
  send: async () => (await import('./send/sendCommands.ts')).sendCommands,
  deployment: async () => (await import('./deployment/deploymentCommands.ts')).deploymentCommands,
  group: async () => (await import('./group/groupCommands.ts')).groupCommands,
  lease: async () => (await import('./lease/leaseCommands.ts')).leaseCommands,
  bid: async () => (await import('./bid/bidCommands.ts')).bidCommands,
  provider: async () => (await import('./provider/registrationCommands.ts')).registrationCommands,
  certificate: async () => (await import('./certificate/certificateCommands.ts')).certificateCommands,
  audit: async () => (await import('./audit/auditCommands.ts')).auditCommands,
  grant: async () => (await import('./grant/grantCommands.ts')).grantCommands,
  mint: async () => (await import('./mint/mintCommands.ts')).mintCommands,
  burn: async () => (await import('./mint/mintCommands.ts')).mintCommands,
  marketplace: async () => (await import('./marketplace/marketplaceCommands.ts')).marketplaceCommands,
};

/** Programs that bring their own commands, and need none of these. */
const OTHERS: ReadonlySet<string> = new Set(['devnet', 'reap', 'sdl']);

/** The group of the first word; all of them where that is no command's, for help and completion. */
export async function loadGroups(word: string | undefined): Promise<CommandGroup[]> {
  if (word !== undefined && OTHERS.has(word)) return [];
  const chosen = word !== undefined && Object.hasOwn(LOADERS, word) ? [LOADERS[word]] : Object.values(LOADERS);
  const loaded = await Promise.all(chosen.flatMap((load) => (load ? [load()] : [])));
  // mint and burn are two words of one group.
  return [...new Set(loaded)];
}
