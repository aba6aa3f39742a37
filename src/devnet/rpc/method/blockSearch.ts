import { err, ok } from '../../../base/result.ts';
import { parseQuery } from '../../node/eventQuery/parseQuery.ts';
import { searchBlocks } from '../../node/search/searchBlocks.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';
import { takePage } from '../takePage.ts';
import { blockAnswer } from './block.ts';
import { orderBy } from './txSearch.ts';

/** Blocks whose own events fulfil a query, newest first, page by page. */
export const blockSearch = defineMethod({
  name: 'block_search',
  params: { query: 'string', page: 'int', per_page: 'int', order_by: 'string' },
  answer(node, { query = '', page, per_page, order_by = '' }) {
    const conditions = parseQuery(query);
    if (!conditions.ok) return err(rpcErrors.internal(conditions.error));
    const found = searchBlocks(node.store, conditions.value);
    const ordered = orderBy(found, order_by, 'desc');
    const taken = ordered.ok ? takePage(ordered.value, page, per_page) : ordered;
    if (!taken.ok) return taken;
    const blocks = taken.value.flatMap((height) => node.store.findBlock(height) ?? []);
    return ok({ blocks: blocks.map((block) => blockAnswer(node, block)), total_count: found.length.toString() });
  },
});
