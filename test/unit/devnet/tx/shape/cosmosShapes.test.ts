import { describe, expect, it } from 'vitest';
import { cosmosShapes } from '../../../../../src/devnet/tx/shape/cosmosShapes.ts';
import { parseShapes } from '../../../../../src/devnet/tx/shape/parseShapes.ts';

describe('cosmosShapes', () => {
  it('describes messages once each, with each field number once', () => {
    const shapes = parseShapes(cosmosShapes);
    expect(shapes.size).toBe(cosmosShapes.trim().split(/\n(?! )/).length);
    for (const { fields, sorted } of shapes.values()) expect(fields.size).toBe(sorted.length);
    expect([...(shapes.get('cosmos.tx.v1beta1.TxRaw')?.fields.keys() ?? [])]).toEqual([1, 2, 3]);
  });
});
