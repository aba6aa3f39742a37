import { describe, expect, it } from 'vitest';
import { akashShapes } from '../../../../../src/devnet/tx/shape/akashShapes.ts';
import { parseShapes } from '../../../../../src/devnet/tx/shape/parseShapes.ts';

describe('akashShapes', () => {
  it('describes messages once each, with each field number once', () => {
    const shapes = parseShapes(akashShapes);
    expect(shapes.size).toBe(akashShapes.trim().split(/\n(?! )/).length);
    for (const { fields, sorted } of shapes.values()) expect(fields.size).toBe(sorted.length);
    expect([...(shapes.get('akash.market.v1beta5.MsgCloseBid')?.fields.keys() ?? [])]).toEqual([1, 2]);
  });
});
