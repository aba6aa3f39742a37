import { describe, expect, it } from 'vitest';
import { keyOrder } from '../../../../src/manifest/render/keyOrder.ts';

describe('keyOrder', () => {
  it('knows the keys of known mappings, whatever the names', () => {
    expect(keyOrder([])?.[0]).toBe('version');
    expect(keyOrder(['services', 'any', 'expose', 3])?.[0]).toBe('port');
  });

  it('leaves names of the user alone', () => {
    expect(keyOrder(['services'])).toBeUndefined();
    expect(keyOrder(['profiles', 'placement', 'west', 'attributes'])).toBeUndefined();
  });
});
