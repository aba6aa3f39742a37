import { InvalidArgumentError } from 'commander';
import { expect, it } from 'vitest';
import { parseAdvance, parsePruningOption } from '../../../../src/cli/devnet/parseDevnetOption.ts';

it('options of the devnet are read', () => {
  expect(parseAdvance('100')).toEqual({ kind: 'blocks', blocks: 100 });
  const times = ['5ms', '90s', '15m', '2h', '7d'].map((text) => parseAdvance(text));
  expect(times).toEqual([5, 90_000, 900_000, 7_200_000, 604_800_000].map((ms) => ({ kind: 'time', ms })));
  for (const wrong of ['0', '1000001', '-5', '5w', 's', '', '1.5h'])
    expect(() => parseAdvance(wrong)).toThrow(InvalidArgumentError);
  expect(parsePruningOption('nothing')).toEqual({ keep: undefined });
  expect(parsePruningOption('7')).toEqual({ keep: { keepRecent: 7n } });
  expect(() => parsePruningOption('all')).toThrow(InvalidArgumentError);
});
