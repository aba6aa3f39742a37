import { describe, expect, it } from 'vitest';
import { defineQuery } from '../../../../src/devnet/query/queryRoute.ts';

const text = {
  encode: (message: string) => ({ finish: () => new Uint8Array(Buffer.from(message)) }),
  decode: (bytes: Uint8Array) => Buffer.from(bytes).toString(),
};

describe('defineQuery', () => {
  it('decodes, answers, encodes', () => {
    const route = defineQuery<string, string, number>({
      path: '/a.Query/B',
      request: text,
      response: text,
      answer: (scope, request) => `${request} ${scope}`,
    });
    expect([route.path, text.decode(route.answer(7, Buffer.from('hello')))]).toEqual(['/a.Query/B', 'hello 7']);
  });
});
