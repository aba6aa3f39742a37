import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../../../../src/devnet/node/validator.ts';
import { validatorJson } from '../../../../../src/devnet/rpc/json/validatorJson.ts';

describe('validatorJson', () => {
  it('has CometBFT’s form', () => {
    const { address, pub_key, voting_power } = validatorJson(validatorOf('a'));
    expect(address).toMatch(/^[0-9A-F]{40}$/);
    expect([pub_key.type, Buffer.from(pub_key.value, 'base64').length, voting_power]).toEqual([
      'tendermint/PubKeyEd25519',
      32,
      '1000000',
    ]);
  });
});
