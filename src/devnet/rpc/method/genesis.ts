import { ok } from '../../../base/result.ts';
import { rfc3339 } from '../json/encode.ts';
import { validatorJson } from '../json/validatorJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** The beginning of the chain, without the state: who held what is in the genesis file. */
export const genesis = defineMethod({
  name: 'genesis',
  params: {},
  answer({ chainId, validator, store }) {
    const { voting_power: power, ...identity } = validatorJson(validator);
    return ok({
      genesis: {
        genesis_time: rfc3339(store.findBlock(1n)?.timeMs ?? 0),
        chain_id: chainId,
        initial_height: '1',
        consensus_params: {
          block: { max_bytes: '22020096', max_gas: '-1' },
          evidence: { max_age_num_blocks: '100000', max_age_duration: '172800000000000', max_bytes: '1048576' },
          validator: { pub_key_types: ['ed25519'] },
        },
        validators: [{ ...identity, power, name: 'devnet' }],
        app_hash: '',
        app_state: {},
      },
    });
  },
});
