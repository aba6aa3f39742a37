import { describe, expect, it } from 'vitest';
import { decodeLeaseEvent, encodeLeaseEvent } from '../../../src/gateway/leaseEvent.ts';

// Upstream's JSON names and order: provider `cluster/types/v1beta3/types.go`, LeaseEvent.
const TEXT =
  '{"type":"Warning","reportingController":"kubelet","reportingInstance":"n1","reason":"BackOff","note":"Back-off","object":{"kind":"Pod","namespace":"ns","name":"web-0"}}';

describe('encodeLeaseEvent', () => {
  it("writes upstream's JSON", () => {
    const object = { name: 'web-0', namespace: 'ns', kind: 'Pod' };
    const from = { reportingInstance: 'n1', reportingController: 'kubelet' };
    expect(encodeLeaseEvent({ object, note: 'Back-off', reason: 'BackOff', ...from, type: 'Warning' })).toBe(TEXT);
  });
});

describe('decodeLeaseEvent', () => {
  it('reads it, with or without who reports', () => {
    expect(encodeLeaseEvent(decodeLeaseEvent(TEXT)!)).toBe(TEXT);
    const { reportingController, reportingInstance, ...rest } = JSON.parse(TEXT);
    expect(decodeLeaseEvent(JSON.stringify(rest))).toEqual(rest);
  });

  it.each(['', '{', '[]', '{"name":"web-0","message":"a log line"}', TEXT.replace('"object"', '"objekt"')])(
    'finds no event in %s',
    (text) => {
      expect(decodeLeaseEvent(text)).toBeUndefined();
    },
  );
});
