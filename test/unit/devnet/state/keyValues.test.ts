import { describe, expect, it } from 'vitest';
import { createKeyValues, createOverlay } from '../../../../src/devnet/state/keyValues.ts';

const entry = (text: string) => ({ value: text, text });

describe('createKeyValues', () => {
  it('keeps its keys in order and finds those with a prefix', () => {
    const state = createKeyValues();
    for (const key of ['b:2', 'a:1', 'b:10', 'c:1', 'b:1']) state.put(key, entry(key));
    state.put('b:2', entry('again'));
    expect(state.keys('b:')).toEqual(['b:1', 'b:10', 'b:2']);
    expect(state.keys('')).toEqual(['a:1', 'b:1', 'b:10', 'b:2', 'c:1']);
    expect(state.find('b:2')?.value).toBe('again');
    state.remove('b:1');
    state.remove('unknown');
    expect(state.keys('b:')).toEqual(['b:10', 'b:2']);
    expect(state.find('b:1')).toBeUndefined();
  });
});

describe('createOverlay', () => {
  it('hides its changes from the parent until they are committed', () => {
    const parent = createKeyValues();
    for (const key of ['a', 'b', 'c']) parent.put(key, entry('old'));
    const overlay = createOverlay(parent);
    overlay.put('b', entry('new'));
    overlay.put('d', entry('new'));
    overlay.remove('a');
    expect(overlay.keys('')).toEqual(['b', 'c', 'd']);
    expect([overlay.find('a'), overlay.find('b')?.value, overlay.find('c')?.value]).toEqual([undefined, 'new', 'old']);
    expect([parent.keys(''), parent.find('b')?.value]).toEqual([['a', 'b', 'c'], 'old']);
    expect(overlay.changes()).toEqual([
      ['a', undefined],
      ['b', entry('new')],
      ['d', entry('new')],
    ]);
    overlay.commit();
    expect([parent.keys(''), parent.find('b')?.value]).toEqual([['b', 'c', 'd'], 'new']);
    expect(overlay.changes()).toEqual([]);
  });

  it('lies over another one', () => {
    const base = createKeyValues();
    const block = createOverlay(base);
    const tx = createOverlay(block);
    tx.put('k', entry('v'));
    tx.commit();
    expect([block.find('k')?.value, base.find('k')]).toEqual(['v', undefined]);
  });
});
