import { describe, expect, it } from 'vitest';
import { parseRepositoryName } from '../../../src/github/parseRepositoryName.ts';

describe('parseRepositoryName', () => {
  it('splits owner and name', () => {
    expect(parseRepositoryName('octo-org/my.widgets_2')).toEqual({ owner: 'octo-org', name: 'my.widgets_2' });
  });

  it.each(['', 'widgets', '/widgets', 'octo/', 'octo/widgets/x', 'octo/wid gets', '../x', 'octo/w?x=1'])(
    'refuses %j',
    (text) => {
      expect(() => parseRepositoryName(text)).toThrow(expect.objectContaining({ kind: 'REPOSITORY_NAME_INVALID' }));
    },
  );
});
