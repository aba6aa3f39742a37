import { expect, it } from 'vitest';
import { sdlError } from '../../../../src/manifest/sdl/sdlError.ts';

it('holds every problem in one user error', () => {
  const error = sdlError([{ code: 'X', path: 'version', line: 1, column: 1, message: 'Wrong.', cure: 'Mend.' }]);
  expect(error).toMatchObject({ kind: 'SDL_INVALID', fault: 'user', args: { count: 1 } });
  expect(error.message).toContain('version (line 1, column 1)');
});
