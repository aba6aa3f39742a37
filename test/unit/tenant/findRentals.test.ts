import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/base/store.ts';
import { GroupSpec } from '../../../src/chain/protocol/akash.ts';
import type { DeploymentView } from '../../../src/chain/query/deploymentView.ts';
import { findRentals, listOwnDeployments } from '../../../src/tenant/findRentals.ts';
import { createJournal } from '../../../src/tenant/journal.ts';
import { formatTag } from '../../../src/tenant/rentalId.ts';
import { record } from './recordFixture.ts';

const key = { repositoryId: 42n, runId: 1_000n, runAttempt: 2, rental: 'build' };
const owner = 'akash1tenant';

function open(name: string, dseq: bigint): DeploymentView {
  const escrow = { state: 'open', settledAt: 1n, funds: [], deposits: [], transferred: [] };
  const id = { owner, dseq };
  const group = { id: { ...id, gseq: 1 }, state: 'open', spec: GroupSpec.fromPartial({ name }), createdAt: 1n };
  return { id, state: 'active', hash: new Uint8Array(32), createdAt: 1n, groups: [group], escrow };
}

const views = [
  open('dcloud', 1n),
  open(formatTag({ ...key, index: 0 }), 2n),
  open(formatTag({ ...key, runAttempt: 1, index: 3 }), 3n),
  open(formatTag({ ...key, rental: 'test', index: 0 }), 4n),
];
const market = { listActiveDeployments: async (asked: string) => (asked === owner ? views : []) };

describe('listOwnDeployments', () => {
  it('sees what carries our tag', async () => {
    const own = await listOwnDeployments(market, owner);
    expect(own.map(({ view, parsedTag }) => [view.id.dseq, parsedTag.index])).toEqual([
      [2n, 0],
      [3n, 3],
      [4n, 0],
    ]);
  });
});

describe('findRentals', () => {
  it('joins what the journal knows and what the chain shows', async () => {
    const journal = createJournal(createMemoryStore());
    const tag = formatTag({ ...key, index: 0 });
    await journal.write(tag, { ...record, tag, dseq: 2n });
    const closed = formatTag({ ...key, index: 1 });
    await journal.write(closed, { ...record, tag: closed, dseq: 9n });
    const foreign = formatTag({ ...key, index: 2 });
    await journal.write(foreign, { ...record, tag: foreign, dseq: 10n, owner: 'akash1other' });
    const found = await findRentals({ market, journal }, owner, key);
    expect(found.map(({ id, record }) => [id.dseq, record !== undefined])).toEqual([
      [2n, true],
      [9n, true],
      [3n, false],
    ]);
  });
});
