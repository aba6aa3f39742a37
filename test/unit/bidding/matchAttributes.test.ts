import { describe, expect, it } from 'vitest';
import { isCovered, isSubset, matchAttributes } from '../../../src/bidding/matchAttributes.ts';

const required = [{ key: 'region', value: 'eu' }];
const had = [...required, { key: 'tier', value: 'community' }];
const signedBy = (allOf: string[], anyOf: string[]) => ({ signedBy: { allOf, anyOf }, attributes: required });
const codeOf = (...args: Parameters<typeof matchAttributes>) => {
  const result = matchAttributes(...args);
  return result.ok ? 'ok' : result.error.code;
};

describe('matchAttributes', () => {
  it('asks for every attribute, by pattern and exact value', () => {
    expect(codeOf({ signedBy: undefined, attributes: required }, had)).toBe('ok');
    expect(codeOf({ signedBy: undefined, attributes: [{ key: 'reg*', value: 'eu' }] }, had)).toBe('ok');
    expect(codeOf({ signedBy: undefined, attributes: [{ key: 'region', value: 'e*' }] }, had)).toBe(
      'ATTRIBUTES_MISSING',
    );
    expect(codeOf(undefined, [])).toBe('ok');
  });

  it('asks every auditor of allOf, and one of anyOf, for a signature on all of them', () => {
    const by = (...auditors: string[]) => auditors.map((auditor) => ({ auditor, attributes: had }));
    expect(codeOf(signedBy(['a', 'b'], []), had, by('a', 'b'))).toBe('ok');
    expect(codeOf(signedBy(['a', 'b'], []), had, by('a'))).toBe('AUDIT_MISSING');
    expect(codeOf(signedBy([], ['a', 'b']), had, by('b'))).toBe('ok');
    expect(codeOf(signedBy([], ['a', 'b']), had, by('c'))).toBe('AUDIT_MISSING');
    expect(codeOf(signedBy(['a'], ['b']), had, by('a'))).toBe('AUDIT_MISSING');
    expect(codeOf(signedBy(['a'], []), had)).toBe('AUDIT_MISSING');
    expect(codeOf(signedBy(['a'], []), had, [{ auditor: 'a', attributes: [] }])).toBe('AUDIT_MISSING');
  });

  it('reads only what is signed, where signatures are asked for', () => {
    expect(codeOf(signedBy(['a'], []), [], [{ auditor: 'a', attributes: required }])).toBe('ok');
  });
});

it('knows single pairs and whole sets', () => {
  expect(isCovered({ key: '*', value: 'eu' }, had)).toBe(true);
  expect(isCovered({ key: 'tier', value: 'eu' }, had)).toBe(false);
  expect([isSubset(required, had), isSubset(had, required), isSubset([], [])]).toEqual([true, false, true]);
});
