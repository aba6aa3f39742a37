import { describe, expect, it } from 'vitest';
import { VERSION } from '../../../../src/devnet/node/version.ts';

describe('VERSION', () => {
  it('makes CosmJS speak CometBFT 0.38', () => {
    expect(VERSION.comet).toMatch(/^0\.38\./);
  });
});
