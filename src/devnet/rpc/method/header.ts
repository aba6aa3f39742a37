import { ok } from '../../../base/result.ts';
import { findBlockByHash } from '../../node/search/findBlockByHash.ts';
import { getBlockAt } from '../getBlockAt.ts';
import { headerJson } from '../json/blockJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** A header by height, the last one without it. */
export const header = defineMethod({
  name: 'header',
  params: { height: 'int64' },
  cacheable: ['height'],
  answer(node, { height }) {
    const found = getBlockAt(node, height);
    return found.ok ? ok({ header: headerJson(node, found.value) }) : found;
  },
});

/** A header by its hash; null for a hash that nobody knows. Unlike `block_by_hash` it takes hexadecimal over JSON-RPC too. */
export const headerByHash = defineMethod({
  name: 'header_by_hash',
  params: { hash: 'hexBytes' },
  cacheable: true,
  answer(node, { hash = new Uint8Array() }) {
    const found = findBlockByHash(node.store, hash);
    return ok({ header: found ? headerJson(node, found) : null });
  },
});
