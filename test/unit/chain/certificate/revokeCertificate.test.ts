import { expect, it } from 'vitest';
import { ok } from '../../../../src/base/result.ts';
import { revokeCertificate } from '../../../../src/chain/certificate/revokeCertificate.ts';
import { revokeCertificateMsg } from '../../../../src/chain/message/revokeCertificateMsg.ts';
import type { Signer, SubmitOptions } from '../../../../src/chain/signing/signer.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('submits the revocation under a name of its own', async () => {
  const submitted: SubmitOptions[] = [];
  const included = ok({ hash: 'AB', height: 1n, gasUsed: 1n, gasWanted: 1n, feeUakt: 1n, events: [] });
  const submit: Signer['submit'] = async (options) => {
    submitted.push(options);
    return included;
  };
  expect(await revokeCertificate({ address: owner, submit }, { serial: '77' })).toEqual(included);
  expect(submitted).toMatchObject([
    { messages: [revokeCertificateMsg({ owner, serial: '77' })], key: `revoke-certificate-${owner}-77` },
  ]);
});
