import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../src/base/random.ts';
import { createMemoryStore, type Store } from '../../../../src/base/store.ts';
import { ensureCertificate } from '../../../../src/runner-provider/chain/ensureCertificate.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

const DAY_MS = 24 * 3_600_000;

function ensure(store: Store, state?: 'valid' | 'revoked', days = 0) {
  return ensureCertificate({
    address: 'akash1provider',
    host: 'localhost',
    store,
    listCertificates: async ({ owner, serial }) =>
      state ? [{ owner, serial, state, certPem: '', pubkeyPem: '' }] : [],
    clock: createManualClock(1_700_000_000_000 + days * DAY_MS),
    random: systemRandom,
  });
}

describe('ensureCertificate', () => {
  it('makes one and keeps it, published or not', async () => {
    const store = createMemoryStore();
    const first = await ensure(store);
    expect(first.certPem).toContain('BEGIN CERTIFICATE');
    expect([await ensure(store), await ensure(store, 'valid', 300)]).toEqual([first, first]);
  });

  it('makes another when it is revoked or near its end', async () => {
    const store = createMemoryStore();
    const first = await ensure(store);
    const second = await ensure(store, 'revoked');
    const third = await ensure(store, 'valid', 360);
    expect(new Set([first.serial, second.serial, third.serial]).size).toBe(3);
  });
});
