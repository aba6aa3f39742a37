import { describe, expect, it } from 'vitest';
import { resultsHash } from '../../../../src/devnet/node/resultsHash.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();
// Block 13 of the real node had this one transaction; block 14 names this hash.
const result = {
  code: 0,
  data: new Uint8Array(Buffer.from('EisKKS9ha2FzaC5vcmFjbGUudjIuTXNnQWRkUHJpY2VFbnRyeVJlc3BvbnNl', 'base64')),
  gasWanted: 200_000n,
  gasUsed: 60_972n,
  log: '',
  codespace: '',
  events: [],
};

describe('resultsHash', () => {
  it('is the real node’s', () => {
    expect(hex(resultsHash([result]))).toBe('89B6323243E69DFD86EEA0C302A488613D16054D4FE78B959A0B71F796F6BAE2');
  });

  it('covers neither log nor events', () => {
    const other = { ...result, log: 'x', codespace: 'y', events: [{ type: 'z', attributes: [] }] };
    expect(resultsHash([other])).toEqual(resultsHash([result]));
    expect(resultsHash([{ ...result, gasUsed: 1n }])).not.toEqual(resultsHash([result]));
  });
});
