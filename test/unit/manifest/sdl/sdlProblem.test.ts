import { describe, expect, it } from 'vitest';
import {
  addSdlProblem,
  describeSdlProblems,
  formatSdlPath,
  type SdlProblem,
} from '../../../../src/manifest/sdl/sdlProblem.ts';

const problem: SdlProblem = { code: 'X', path: 'a.b', line: 3, column: 7, message: 'Wrong.', cure: 'Mend.' };

describe('SDL problems', () => {
  it('write their path as people do', () => {
    expect(formatSdlPath(['services', 'web', 'expose', 0, 'port'])).toBe('services.web.expose[0].port');
    expect(formatSdlPath([])).toBe('');
  });

  it('are described one a line, with place and cure', () => {
    const whole: SdlProblem = { code: 'Y', path: '', message: 'Odd.', cure: 'Look.' };
    expect(describeSdlProblems([problem, whole])).toBe('a.b (line 3, column 7): Wrong. Mend.\nthe file: Odd. Look.');
  });

  it('end at a hundred', () => {
    const problems: SdlProblem[] = [];
    for (let index = 0; index < 150; index++) addSdlProblem(problems, problem);
    expect(problems).toHaveLength(100);
  });
});
