import { describe, expect, it } from 'vitest';
import { boundTo, describeKey, parseKeyRecord, parseSecret } from '../../../../src/chain/keyring/keyRecord.ts';

const key = describeKey('a', { address: 'akash1a', publicKey: new Uint8Array([1]) }, { mnemonic: 'words' });
const record = { ...key, secret: { plain: { mnemonic: 'words', accountIndex: 0 } } };

describe('keyRecord', () => {
  it('reads what was written', () => {
    expect(key).toEqual({ version: 1, name: 'a', address: 'akash1a', publicKey: 'AQ==', kind: 'mnemonic' });
    expect(parseKeyRecord('a', JSON.stringify(record))).toEqual(record);
    expect(parseSecret('a', '{"privateKeyHex":"00"}')).toEqual({ privateKeyHex: '00' });
  });

  it.each([
    ['no JSON', 'words'],
    ['another version', JSON.stringify({ ...record, version: 2 })],
    ['another name', JSON.stringify({ ...record, name: 'b' })],
    ['no secret', JSON.stringify(key)],
  ])('refuses %s without showing it', (_, text) => {
    expect(() => parseKeyRecord('a', text)).toThrow(expect.objectContaining({ kind: 'KEY_RECORD_INVALID' }));
    expect(() => parseSecret('a', text)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('words') }),
    );
  });

  it('binds to name, address and kind', () => {
    const others = [{ name: 'b' }, { address: 'akash1b' }, { kind: 'private-key' as const }];
    const bound = [{}, ...others].map((other) => boundTo({ ...key, ...other }));
    expect(new Set(bound).size).toBe(4);
  });
});
