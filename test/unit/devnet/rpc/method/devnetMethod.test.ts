import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RunnerError } from '../../../../../src/base/runnerError.ts';
import { defineDevnetMethod } from '../../../../../src/devnet/rpc/method/devnetMethod.ts';
import { call, createTestNode } from '../../testNode.ts';
import { controlledNode } from './testControl.ts';

const echo = defineDevnetMethod({
  name: 'devnet_echo',
  params: { a: z.int(), b: z.string().default('none') },
  answer: (_, params) => params,
});
const failing = (error: unknown) =>
  defineDevnetMethod({
    name: 'devnet_fail',
    params: {},
    answer() {
      throw error;
    },
  });

describe('defineDevnetMethod', () => {
  it('takes parameters by name, by place, and from a URI', async () => {
    const { node } = controlledNode();
    expect([echo.name, echo.names]).toEqual(['devnet_echo', ['a', 'b']]);
    expect(await call(node, echo, { a: 1, b: 'x' })).toEqual({ a: 1, b: 'x' });
    expect(await call(node, echo, [2])).toEqual({ a: 2, b: 'none' });
    expect(await call(node, echo, new URLSearchParams('a=3&b=five'))).toEqual({ a: 3, b: 'five' });
    expect(await call(node, echo, new URLSearchParams('a=3&b="five"'))).toEqual({ a: 3, b: 'five' });
  });

  it('refuses what does not fit, with JSON-RPC’s codes', async () => {
    const { node } = controlledNode();
    for (const params of [undefined, null, {}, 5, 'x', [1, 2, 3], { a: 'x' }, { a: 1, c: 2 }])
      expect(await call(node, echo, params)).toMatch(/^-32602 /);
  });

  it('is not there without a control', async () => {
    expect(await call(createTestNode().node, echo, { a: 1 })).toMatch(/^-32601/);
  });

  it('says with which of our codes the devnet refuses; other failures are not its to explain', async () => {
    const { node } = controlledNode();
    const refusal = new RunnerError('DEVNET_TIME_BACK', { ms: -1 });
    expect(await call(node, failing(refusal))).toMatch(/^-32000 AR8506: /);
    await expect(call(node, failing(new TypeError('x')))).rejects.toThrow(TypeError);
  });
});
