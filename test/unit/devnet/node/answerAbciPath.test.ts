import { describe, expect, it } from 'vitest';
import { answerAbciPath } from '../../../../src/devnet/node/answerAbciPath.ts';

const NONE = new Uint8Array();
const codeOf = (path: string, data = NONE) => {
  const { codespace, code, height } = answerAbciPath(path, data, 7n);
  return [codespace, code, height];
};

// Each line as a node of v2.1.0-rc12 answered it; cosmos-sdk `baseapp/abci.go` Query.
describe('answerAbciPath', () => {
  it('tells the version', () => {
    const answer = answerAbciPath('/app/version', NONE, 7n);
    expect(answer).toMatchObject({ code: 0, codespace: 'sdk', height: 7n });
    expect(Buffer.from(answer.value).toString()).toMatch(/^2\.1\.0/);
  });

  it.each([
    ['', ['sdk', 6, 0n]],
    ['/', ['sdk', 6, 0n]],
    ['/no/such', ['sdk', 6, 0n]],
    ['/app', ['sdk', 6, 0n]],
    ['/app/other', ['sdk', 6, 0n]],
    ['/custom/x', ['sdk', 6, 0n]],
    ['/p2p', ['sdk', 6, 0n]],
    ['/p2p/x/addr/1', ['sdk', 6, 0n]],
    ['/p2p/filter/addr/1', ['', 0, 0n]],
    ['/store', ['store', 4, 0n]],
  ])('answers "%s"', (path, expected) => {
    expect(codeOf(path)).toEqual(expected);
  });

  it('has no store, and wants to know what to look up in it', () => {
    expect(codeOf('/store/nosuch/key', new Uint8Array([1]))).toEqual(['store', 4, 0n]);
    expect(codeOf('/store/bank/key')).toEqual(['store', 3, 0n]);
  });
});
