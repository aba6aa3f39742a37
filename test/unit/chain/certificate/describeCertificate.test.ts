import { expect, it } from 'vitest';
import { systemRandom } from '../../../../src/base/random.ts';
import { createCertificate } from '../../../../src/chain/certificate/createCertificate.ts';
import { describeCertificate } from '../../../../src/chain/certificate/describeCertificate.ts';
import { owner } from '../../../helpers/chainFixtures.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

it('tells whether a certificate serves now', async () => {
  const clock = createManualClock();
  const issued = await createCertificate({ address: owner, clock, random: systemRandom, validityMs: 60_000 });
  const { certPem, pubkeyPem, serial } = issued;
  const view = { owner, serial, certPem, pubkeyPem, state: 'valid' as const };
  const now = clock.now();
  expect(describeCertificate(view, now)).toEqual({
    ...view,
    notBeforeMs: now - 60_000,
    notAfterMs: now + 60_000,
    isUsable: true,
  });
  const isUsable = (changes: object, nowMs: number) => describeCertificate({ ...view, ...changes }, nowMs).isUsable;
  expect([
    isUsable({}, now + 60_001),
    isUsable({}, now - 60_001),
    isUsable({ state: 'revoked' }, now),
    isUsable({ certPem: 'nonsense' }, now),
  ]).toEqual([false, false, false, false]);
});
