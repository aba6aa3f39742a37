import { describe, expect, it } from 'vitest';
import { parseShapes } from '../../../../../src/devnet/tx/shape/parseShapes.ts';

const TEXT = `
a.b.Msg a/Msg
  2 name string
  1 coins cosmos.base.v1beta1.Coin[] keep coins
a.b.Other
  1023 kinds enum[]
`;

describe('parseShapes', () => {
  it('reads names, fields and marks, and sorts the fields as amino JSON does', () => {
    const shapes = parseShapes(TEXT);
    expect([...shapes.keys()]).toEqual(['a.b.Msg', 'a.b.Other']);
    const message = shapes.get('a.b.Msg');
    expect(message?.aminoName).toBe('a/Msg');
    expect(message?.sorted.map(({ name }) => name)).toEqual(['coins', 'name']);
    expect(message?.fields.get(1)).toEqual({
      number: 1,
      name: 'coins',
      message: 'cosmos.base.v1beta1.Coin',
      isRepeated: true,
      isKept: true,
      isCoins: true,
    });
    expect(shapes.get('a.b.Other')?.aminoName).toBeUndefined();
    expect(shapes.get('a.b.Other')?.fields.get(1023)).toMatchObject({
      scalar: 'enum',
      isRepeated: true,
      isKept: false,
    });
  });
});
