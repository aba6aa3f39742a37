import { describe, expect, it } from 'vitest';
import { describeProblems, nameOfInput } from '../../../../src/cli/sdl/describeProblems.ts';

const problem = { code: 'SDL_NUMBER', path: 'a.b', line: 2, column: 6, message: 'No number.', cure: 'Write one.' };

describe('describeProblems', () => {
  it('shows place, line, caret and cure', () => {
    expect(describeProblems('app.yaml', 'a:\n  b: x\n', [problem])).toEqual([
      'app.yaml:2:6: a.b: No number. [SDL_NUMBER]',
      '    2 |   b: x',
      '      |      ^',
      '  Write one.',
    ]);
  });

  it('does without a place', () => {
    const { line: _, column: __, ...whole } = problem;
    expect(describeProblems('-', '', [{ ...whole, path: '' }])).toEqual([
      '(standard input): No number. [SDL_NUMBER]',
      '  Write one.',
    ]);
  });

  it.each([
    ['services.web.env[0]', '      - geheim', 7],
    ['services.web.credentials.pasword', '      pasword: geheim', 7],
    ['services.web.args', '      - --token=geheim', 7],
    ['', '      password: "geheim', 17],
    ['', '      - TOKEN=geheim"', 9],
  ])('shows no secret of %s', (path, source, column) => {
    const shown = describeProblems('-', source, [{ ...problem, path, line: 1, column }]).join('\n');
    expect(shown).not.toContain('geheim');
  });

  it('lets no file steer the terminal', () => {
    const shown = describeProblems('x\u001b[2J', 'k\u001b[31m', [
      { ...problem, line: 1, message: '\u001b]0;x\u0007\u202e' },
    ]);
    expect(shown.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('shows the part of a long line that matters', () => {
    const source = `${'x'.repeat(5000)}!${'y'.repeat(5000)}`;
    const [, line = '', caret = ''] = describeProblems('-', source, [{ ...problem, line: 1, column: 5001 }]);
    expect(line.length).toBeLessThan(120);
    expect(line[caret.indexOf('^')]).toBe('!');
  });
});

describe('nameOfInput', () => {
  it('names standard input', () => expect([nameOfInput('-'), nameOfInput('a')]).toEqual(['(standard input)', 'a']));
});
