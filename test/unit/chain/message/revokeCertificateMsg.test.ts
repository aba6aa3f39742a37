import { expect, it } from 'vitest';
import { revokeCertificateMsg } from '../../../../src/chain/message/revokeCertificateMsg.ts';
import { MsgRevokeCertificate } from '../../../../src/chain/protocol/akash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

it('is what the chain reads as MsgRevokeCertificate', () => {
  const msg = revokeCertificateMsg({ owner, serial: '77' });
  expect(msg.typeUrl).toBe('/akash.cert.v1.MsgRevokeCertificate');
  expect(MsgRevokeCertificate.decode(createRegistry().encode(msg))).toEqual({ id: { owner, serial: '77' } });
});
