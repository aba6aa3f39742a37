import { ok } from '../../../base/result.ts';
import { getHeightUpTo } from '../getBlockAt.ts';
import { validatorJson } from '../json/validatorJson.ts';
import { defineMethod } from '../rpcMethod.ts';
import { takePage } from '../takePage.ts';

/** The one validator. It is known for the block after the last one already. */
export const validators = defineMethod({
  name: 'validators',
  params: { height: 'int64', page: 'int', per_page: 'int' },
  cacheable: ['height'],
  answer(node, { height, page, per_page }) {
    const wanted = getHeightUpTo(node, node.store.height() + 1n, height);
    if (!wanted.ok) return wanted;
    const taken = takePage([{ ...validatorJson(node.validator), proposer_priority: '0' }], page, per_page);
    if (!taken.ok) return taken;
    const count = taken.value.length.toString();
    return ok({ block_height: wanted.value.toString(), validators: taken.value, count, total: '1' });
  },
});
