import { ok } from '../../../base/result.ts';
import { getBlockAt } from '../getBlockAt.ts';
import { commitJson, headerJson } from '../json/blockJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** A header with the validator's commit. */
export const commit = defineMethod({
  name: 'commit',
  params: { height: 'int64' },
  cacheable: ['height'],
  answer(node, { height }) {
    const found = getBlockAt(node, height);
    if (!found.ok) return found;
    const { commit: signed, canonical } = commitJson(node, found.value);
    return ok({ signed_header: { header: headerJson(node, found.value), commit: signed }, canonical });
  },
});
