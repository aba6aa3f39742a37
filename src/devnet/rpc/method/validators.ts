import { ok } from '../../../base/result.ts';
import { getBlockAt } from '../getBlockAt.ts';
import { validatorJson } from '../json/validatorJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** The one validator. */
export const validators = defineMethod({
  name: 'validators',
  params: { height: 'int64', page: 'int64', per_page: 'int64' },
  answer(node, { height }) {
    const found = getBlockAt(node, height);
    if (!found.ok) return found;
    const only = { ...validatorJson(node.validator), proposer_priority: '0' };
    return ok({ block_height: found.value.height.toString(), validators: [only], count: '1', total: '1' });
  },
});
