import { expect, it } from 'vitest';
import { devnetBlockJson } from '../../../../../src/devnet/rpc/method/devnetBlockJson.ts';

it('a block is told by height, time and app hash', () => {
  expect(devnetBlockJson({ height: 5n, timeMs: 1_700_000_000_000, appHash: new Uint8Array([171]) })).toEqual({
    height: '5',
    time: expect.stringMatching(/^2023-11-14T22:13:20/),
    app_hash: 'AB',
  });
});
