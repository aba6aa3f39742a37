import type { Validator } from '../../node/validator.ts';
import { base64, hex } from './encode.ts';

/** The validator as in `status` and `validators`. */
export function validatorJson({ address, publicKey, votingPower }: Validator) {
  return {
    address: hex(address),
    pub_key: { type: 'tendermint/PubKeyEd25519', value: base64(publicKey) },
    voting_power: votingPower.toString(),
  };
}
