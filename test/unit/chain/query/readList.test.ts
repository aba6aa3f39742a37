import { describe, expect, it } from 'vitest';
import { readList } from '../../../../src/chain/query/readList.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

interface Response {
  items: string[];
  pagination?: { nextKey: Uint8Array };
}
const query = {
  path: '/list',
  encodeRequest: ({ key }: { key: Uint8Array }) => key,
  decodeResponse: (bytes: Uint8Array): Response => ({
    items: [`${bytes[0]}`],
    pagination: { nextKey: bytes.slice(1) },
  }),
  itemsOf: (response: Response) => response.items,
};

describe('readList', () => {
  it('hands the key of each page to the next until there is none', async () => {
    const connection = createFakeConnection({
      query: (_, data) => new Uint8Array(data.length === 0 ? [1, 2] : data[0] === 2 ? [2, 3] : [3]),
    });
    expect(await readList(connection, query)).toEqual(['1', '2', '3']);
    expect(connection.queries.map(({ data }) => [...data])).toEqual([[], [2], [3]]);
  });

  it('ends when there is no pagination at all', async () => {
    const connection = createFakeConnection({ query: () => new Uint8Array([1]) });
    expect(await readList(connection, { ...query, decodeResponse: () => ({ items: ['only'] }) })).toEqual(['only']);
  });

  it('gives up on a node that never comes to an end', async () => {
    const connection = createFakeConnection({ query: () => new Uint8Array([1, 1]) });
    await expect(readList(connection, query)).rejects.toMatchObject({ kind: 'LIST_TOO_LONG' });
  });
});
