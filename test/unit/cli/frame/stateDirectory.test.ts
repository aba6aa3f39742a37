import { expect, it } from 'vitest';
import { stateDirectoryOf } from '../../../../src/cli/frame/stateDirectory.ts';

it('is what was said, else where XDG keeps state', () => {
  const env = { XDG_STATE_HOME: '/x', HOME: '/h' };
  expect(stateDirectoryOf({ stateDir: './here' }, env)).toBe('./here');
  expect(stateDirectoryOf({}, env)).toBe('/x/akash-runner');
  expect(stateDirectoryOf({}, { HOME: '/h' })).toBe('/h/.local/state/akash-runner');
  expect(stateDirectoryOf({}, {})).toMatch(/\/\.local\/state\/akash-runner$/);
});
