import { describe, expect, it } from 'vitest';
import { loadGroups } from '../../../src/cli/loadGroups.ts';

const names = async (word?: string) => (await loadGroups(word)).map(({ name }) => name);

describe('loadGroups', () => {
  it('loads what a word needs, and all for help', async () => {
    expect(await names('keys')).toEqual(['keys']);
    expect(await names('burn')).toEqual(['mint']);
    expect(await names('devnet')).toEqual([]);
    const all = await names('--help');
    expect(all).toEqual(await names());
    expect(all).toEqual([...new Set(all)]);
    expect(all).toEqual(expect.arrayContaining(['deployment', 'lease', 'provider', 'marketplace']));
  });

  it('knows only groups whose commands have a summary and examples of themselves', async () => {
    const groups = await loadGroups(undefined);
    const specs = groups.flatMap((group) =>
      group.commands.map((spec) => ({ ...spec, path: group.single ? spec.name : `${group.name} ${spec.name}` })),
    );
    for (const { path, summary, examples } of specs) {
      expect([path, summary !== '', examples.length > 0]).toEqual([path, true, true]);
      expect(examples.filter((example) => !example.startsWith(path))).toEqual([]);
    }
  });
});
