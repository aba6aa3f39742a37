import { expect, it } from 'vitest';
import { createCertificateMsg } from '../../../../src/chain/message/createCertificateMsg.ts';
import { MsgCreateCertificate } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgCreateCertificate', () => {
  const msg = createCertificateMsg({ owner, certPem: 'C', pubkeyPem: 'P' });
  expect(msg.typeUrl).toBe('/akash.cert.v1.MsgCreateCertificate');
  expect(MsgCreateCertificate.decode(createRegistry().encode(msg))).toMatchObject({
    owner,
    cert: new Uint8Array([67]),
    pubkey: new Uint8Array([80]),
  });
});
