import { expect, it } from 'vitest';
import { attributesJson } from '../../../src/manifest/attributesJson.ts';

// Source: chain-sdk go/node/types/attributes/v1/attribute.pb.go, `json:"value,omitempty"`; confirmed with the reference's program.
it('leaves an empty value out', () => {
  expect(
    attributesJson([
      { key: 'arch', value: '' },
      { key: 'tier', value: '0' },
    ]),
  ).toEqual([{ key: 'arch' }, { key: 'tier', value: '0' }]);
});
