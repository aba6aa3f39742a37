import { describe, expect, it } from 'vitest';
import { readHeight } from '../../../../../src/devnet/rest/request/readHeight.ts';
import { refusalOf } from '../../stage.ts';

describe('readHeight', () => {
  it('reads either header, and takes both for none', () => {
    expect(readHeight({})).toBe(0n);
    expect(readHeight({ 'x-cosmos-block-height': '5' })).toBe(5n);
    expect(readHeight({ 'grpc-metadata-x-cosmos-block-height': '6' })).toBe(6n);
    expect(readHeight({ 'x-cosmos-block-height': '5', 'grpc-metadata-x-cosmos-block-height': '6' })).toBe(0n);
  });

  it('refuses what is no height', () => {
    expect(refusalOf(() => readHeight({ 'x-cosmos-block-height': 'abc' }))).toBe('sdk/18');
  });
});
