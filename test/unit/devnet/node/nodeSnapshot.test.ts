import { expect, it } from 'vitest';
import { keptChainOf, recordsOf, snapshotOfKept } from '../../../../src/devnet/node/nodeSnapshot.ts';
import { nodeWithTx } from '../testNode.ts';

it('a snapshot is kept by its records’ texts, and comes back without the past', () => {
  const { node } = nodeWithTx();
  const snapshot = node.snapshot();
  const kept = keptChainOf(snapshot);
  const records = [...kept.records];
  expect(records).toEqual([...recordsOf(snapshot.states.at(-1)!.state)]);
  expect(records.every(([, text]) => text !== '')).toBe(true);
  const back = snapshotOfKept({ ...kept, records });
  expect(back.states.map(({ height }) => height)).toEqual([2n]);
  expect(back).toMatchObject({ blocks: snapshot.blocks, firstTimeMs: snapshot.firstTimeMs, timeOffsetMs: 0 });
  expect([...recordsOf(back.states[0]!.state)]).toEqual(records);
  for (const [key] of records)
    expect(back.states[0]!.state.find(key)?.value).toEqual(node.machine.context().state.find(key)?.value);
  expect(snapshotOfKept({ ...kept, blocks: [] }).states).toEqual([]);
});
