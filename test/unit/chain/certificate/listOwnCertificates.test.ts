import { expect, it } from 'vitest';
import { systemRandom } from '../../../../src/base/random.ts';
import { createCertificate } from '../../../../src/chain/certificate/createCertificate.ts';
import { listOwnCertificates } from '../../../../src/chain/certificate/listOwnCertificates.ts';
import { QueryCertificatesRequest, QueryCertificatesResponse } from '../../../../src/chain/protocol/akash.ts';
import { answering } from '../../../helpers/answering.ts';
import { owner } from '../../../helpers/chainFixtures.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

it('shows the usable ones first, the longest of them first', async () => {
  const clock = createManualClock();
  const issue = async (state: number, validityMs: number) => {
    const { certPem } = await createCertificate({ address: owner, clock, random: systemRandom, validityMs });
    const cert = new TextEncoder().encode(certPem);
    return { serial: `${validityMs}`, certificate: { state, cert, pubkey: new Uint8Array() } };
  };
  const certificates = [await issue(2, 900_000), await issue(1, 60_000), await issue(1, 120_000)];
  const connection = answering(QueryCertificatesResponse, { certificates });
  const listed = await listOwnCertificates(connection, { owner, nowMs: clock.now(), state: 'valid' });
  expect(listed.map(({ serial, isUsable }) => [serial, isUsable])).toEqual([
    ['120000', true],
    ['60000', true],
    ['900000', false],
  ]);
  const { filter } = QueryCertificatesRequest.decode(connection.queries[0]!.data);
  expect(filter).toMatchObject({ owner, state: 'valid' });
});
