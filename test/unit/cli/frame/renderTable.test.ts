import { describe, expect, it } from 'vitest';
import { renderTable, withoutControls } from '../../../../src/cli/frame/renderTable.ts';

describe('renderTable', () => {
  it('puts columns in line, bold only where colours are shown', () => {
    const rows = [
      ['one', '1'],
      ['three', '3'],
    ];
    expect(renderTable(['NAME', 'N'], rows, { none: 'none' })).toEqual(['NAME   N', 'one    1', 'three  3']);
    expect(renderTable(['NAME', 'N'], rows, { none: 'none', colours: true })[0]).toBe('\u001b[1mNAME   N\u001b[0m');
    expect(renderTable(['NAME'], [], { none: 'none' })).toEqual(['none']);
  });

  it('lets nobody else move the cursor', () => {
    expect(withoutControls('a\u001b[2Jb\n')).toBe('a?[2Jb?');
    expect(renderTable(['A'], [['\u0007']], { none: '' })).toEqual(['A', '?']);
  });
});
