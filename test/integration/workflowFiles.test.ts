import { describe, expect, it } from 'vitest';
import { createMasker } from '../stand-ins/workflow/createMasker.ts';
import { inputVariables, parseActionMetadata } from '../stand-ins/workflow/parseActionMetadata.ts';
import { parseCommandFile } from '../stand-ins/workflow/parseCommandFile.ts';
import { parseLogLine } from '../stand-ins/workflow/parseLogLine.ts';
import { orderJobs, parseWorkflow } from '../stand-ins/workflow/parseWorkflow.ts';
import { stepEnvironment } from '../stand-ins/workflow/stepEnvironment.ts';

describe('parseWorkflow', () => {
  const one = (extra = '') => `on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: 'true' }]\n${extra}`;

  it('reads scalars of any kind as text', () => {
    const { jobs } = parseWorkflow(
      'on: push\njobs: { a: { runs-on: x, steps: [{ uses: b@c, with: { cpu: 4, ok: true } }] } }',
    );
    expect(jobs['a']?.steps[0]?.with).toEqual({ cpu: '4', ok: 'true' });
    expect(jobs['a']?.['runs-on']).toEqual(['x']);
  });

  it.each([
    ['a key it does not know', one('    strategy: { matrix: { a: [1] } }\n')],
    ['a step with neither uses nor run', 'on: push\njobs: { a: { runs-on: x, steps: [{ name: b }] } }'],
    ['a job without steps', 'on: push\njobs: { a: { runs-on: x } }'],
  ])('refuses %s', (_, text) => {
    expect(() => parseWorkflow(text)).toThrow();
  });

  it('orders jobs by their needs and refuses circles', () => {
    const { jobs } = parseWorkflow(
      'on: push\njobs:\n  c: { needs: [b], runs-on: x, steps: [{ run: c }] }\n  a: { runs-on: x, steps: [{ run: a }] }\n  b: { needs: a, runs-on: x, steps: [{ run: b }] }',
    );
    expect(orderJobs(jobs)).toEqual(['a', 'b', 'c']);
    expect(() => orderJobs({ ...jobs, a: { ...jobs['a']!, needs: ['c'] } })).toThrow(TypeError);
    expect(() => orderJobs({ ...jobs, a: { ...jobs['a']!, needs: ['z'] } })).toThrow(TypeError);
  });
});

describe('parseActionMetadata', () => {
  const action = parseActionMetadata(
    'name: n\ninputs:\n  max price: { default: 1 }\n  dry-run: { required: true }\n  bare:\nruns: { using: node24, main: m.js, post: p.js }',
  );

  it('reads what to start, and runs post always unless told otherwise', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'm.js', post: 'p.js', 'post-if': 'always()' });
    expect(() => parseActionMetadata('name: n\nruns: { using: node16, main: m.js }')).toThrow();
  });

  it('makes INPUT_ variables of defaults and of what is given', () => {
    expect(inputVariables(action, { 'dry-run': 'yes', Extra: 'e' }, (text) => `<${text}>`)).toEqual({
      INPUT_MAX_PRICE: '<1>',
      'INPUT_DRY-RUN': 'yes',
      INPUT_BARE: '<>',
      INPUT_EXTRA: 'e',
    });
  });
});

describe('parseCommandFile', () => {
  it('reads lines and blocks, the last winning, and leaves out a block without its end', () => {
    expect(parseCommandFile('a=1=2\nb<<END\nx\ny=z\nEND\na=3\nc<<NEVER\nlost')).toEqual({ a: '3', b: 'x\ny=z' });
  });
});

describe('parseLogLine', () => {
  it('reads commands with properties and escapes', () => {
    expect(parseLogLine('::error file=a%3Ab,line=1::one%0Atwo%25')).toEqual({
      command: 'error',
      properties: { file: 'a:b', line: '1' },
      text: 'one\ntwo%',
    });
    expect(parseLogLine('plain ::text::')).toEqual({ properties: {}, text: 'plain ::text::' });
  });
});

describe('createMasker', () => {
  it('takes secrets out, longest first, line by line', () => {
    const masker = createMasker(['abc']);
    masker.add('abcdef\nghi');
    expect(masker.mask('abcdef abc ghi')).toBe('*** *** ***');
  });
});

describe('stepEnvironment', () => {
  it('holds nothing of this process and no token', () => {
    const files = {
      GITHUB_OUTPUT: 'o',
      GITHUB_STATE: 's',
      GITHUB_ENV: 'e',
      GITHUB_PATH: 'p',
      GITHUB_STEP_SUMMARY: 'm',
    };
    const env = stepEnvironment({
      github: { run_id: '1', token: 'secret' },
      path: '/bin',
      home: '/h',
      temp: '/t',
      workspace: '/w',
      eventPath: '/t/e',
      actionPath: '/a',
      files,
      env: { CI: 'mine' },
    });
    expect(env).toMatchObject({ GITHUB_RUN_ID: '1', PATH: '/bin', GITHUB_OUTPUT: 'o', CI: 'mine', RUNNER_TEMP: '/t' });
    expect(Object.values(env)).not.toContain('secret');
    expect(env['USER']).toBeUndefined();
  });
});
