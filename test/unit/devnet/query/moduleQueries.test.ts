import { describe, expect, it } from 'vitest';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { moduleQueries } from '../../../../src/devnet/query/moduleQueries.ts';

describe('moduleQueries', () => {
  const paths = moduleQueries.map(({ path }) => path);

  it('answer each path once', () => {
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(28);
  });

  it('answer all that our client asks, but for the simulation, which is the node’s', () => {
    const { simulate: _, ...asked } = queryPath;
    expect(paths).toEqual(expect.arrayContaining(Object.values(asked)));
  });
});
