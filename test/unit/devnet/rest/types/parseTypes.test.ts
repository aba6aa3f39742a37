import { describe, expect, it } from 'vitest';
import { parseTypes } from '../../../../../src/devnet/rest/types/parseTypes.ts';
import { All, fieldOf, Inner, sample } from '../sampleTypes.ts';

describe('parseTypes', () => {
  it('reads names, numbers and the order of fields', () => {
    expect(All.name).toBe('sample.v1.All');
    expect(All.fields).toHaveLength(23);
    expect(Inner.fields.map(({ name, number }) => [name, number])).toEqual([
      ['id', 1],
      ['deeper', 2],
    ]);
    expect(fieldOf('big_number')).toMatchObject({ camelName: 'bigNumber', repeated: false, nullable: false });
  });

  it('reads kinds and suffixes', () => {
    expect(fieldOf('text').kind).toEqual({ is: 'scalar', scalar: 'string' });
    expect(fieldOf('price').kind).toEqual({ is: 'custom', custom: 'Dec' });
    expect(fieldOf('inner').kind).toEqual({ is: 'message', message: Inner });
    expect(fieldOf('at').kind).toEqual({
      is: 'message',
      message: sample.get('google.protobuf.Timestamp'),
      wellKnown: 'Time',
    });
    expect(fieldOf('names').repeated).toBe(true);
    expect(fieldOf('maybe_inner').nullable).toBe(true);
    expect(fieldOf('left')).toMatchObject({ oneof: 'side', nullable: true });
  });

  it('reads enums, and prefers the types of the own package', () => {
    const types = parseTypes(
      'package a\nX { one=1 b.X; own=2 X?; kind=3 Kind }\nenum Kind { no=0 yes=7 }\npackage b\nX {}',
    );
    const [one, own, kind] = types.get('a.X')!.fields;
    expect(one?.kind).toMatchObject({ message: { name: 'b.X', fields: [] } });
    expect(own?.kind).toMatchObject({ message: { name: 'a.X' } });
    expect(kind?.kind).toEqual({
      is: 'enum',
      enumType: {
        name: 'a.Kind',
        numbers: new Map([
          ['no', 0n],
          ['yes', 7n],
        ]),
        names: new Map([
          [0n, 'no'],
          [7n, 'yes'],
        ]),
      },
    });
  });

  it('leaves out a field whose type nobody described', () => {
    expect(parseTypes('package a\nX { one=1 Nothing }').get('a.X')?.fields).toEqual([]);
  });
});
