import { describe, expect, it } from 'vitest';
import {
  evaluateExpression,
  interpolate,
  isConditionMet,
} from '../stand-ins/workflow/expression/evaluateExpression.ts';

const scope = (status: { failed?: boolean; cancelled?: boolean } = {}) => ({
  contexts: {
    github: { run_id: '42', event: { action: 'opened', labels: [{ name: 'a' }, { name: 'b' }] } },
    vars: { NODE: '', LIMIT: '10' },
    steps: { rent: { outputs: { 'exit-code': '3' }, outcome: 'failure' } },
    needs: {},
  },
  status: { failed: false, cancelled: false, ...status },
});

describe('evaluateExpression', () => {
  it.each([
    ["'it''s'", "it's"],
    ['0x10', 16],
    ['-1.5', -1.5],
    ['null', null],
    ['github.run_id', '42'],
    ["github['RUN_ID']", '42'],
    ['github.nothing.at.all', null],
    ['steps.rent.outputs.exit-code', '3'],
    ['github.event.labels[1].name', 'b'],
    ["join(github.event.labels.*.name, '+')", 'a+b'],
    ["vars.NODE || 'mainnet'", 'mainnet'],
    ["vars.LIMIT && 'set'", 'set'],
    ["vars.LIMIT == 10 && 'Same' == 'sAME'", true],
    ["!(1 == 2) && 1 != '2' || false", true],
    ['2 < 10 && 10 >= 10 && !(1 > 2) && 1 <= 1', true],
    ["format('{0}-{1} {{x}}', 'a', 2)", 'a-2 {x}'],
    ["contains(fromJSON('[\"A\"]'), 'a')", true],
    ["startsWith('Hello', 'he') && endsWith('Hello', 'LO')", true],
    ['toJSON(needs)', '{}'],
    ["'' == null", true],
    ["'x' == 0", false],
  ])('reads %s', (text, value) => {
    expect(evaluateExpression(text, scope())).toEqual(value);
  });

  it.each(['a b', '(1', "'open", 'nope.x', 'nope()', '1 +', 'f(1,', 'github.'])('refuses %s', (text) => {
    expect(() => evaluateExpression(text, scope())).toThrow();
  });
});

describe('interpolate', () => {
  it('replaces each expression and shows null as nothing', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    expect(interpolate('a ${{ github.run_id }}${{ vars.MISSING }} b', scope())).toBe('a 42 b');
  });
});

describe('isConditionMet', () => {
  it.each([
    [undefined, {}, true],
    [undefined, { failed: true }, false],
    ["github.run_id == '42'", { failed: true }, false],
    ['always()', { cancelled: true }, true],
    ['failure()', { failed: true }, true],
    ['failure()', { failed: true, cancelled: true }, false],
    ['success()', {}, true],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    ['${{ !cancelled() }}', { failed: true }, true],
    ["cancelled() || github.run_id == '42'", { cancelled: true }, true],
    ['false', {}, false],
  ])('takes %s with %o as %s', (condition, status, met) => {
    expect(isConditionMet(condition, scope(status))).toBe(met);
  });
});
