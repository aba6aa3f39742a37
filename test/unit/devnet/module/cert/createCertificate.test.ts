import { describe, expect, it } from 'vitest';
import { MsgCreateCertificate } from '../../../../../src/chain/protocol/akash.ts';
import { certificates } from '../../../../../src/devnet/module/cert/certificates.ts';
import { createCertificate } from '../../../../../src/devnet/module/cert/createCertificate.ts';
import { makeCertificate } from '../../certificate.ts';
import { createStage, PROVIDER } from '../../stage.ts';

describe('createCertificate', () => {
  it('publishes without an event, a serial number once', async () => {
    const stage = createStage();
    const message = { owner: PROVIDER, ...(await makeCertificate(PROVIDER)) };
    expect(stage.act(createCertificate, MsgCreateCertificate, message)).toEqual({ code: 'ok', events: [] });
    expect(certificates.find(stage.state, { owner: PROVIDER, serial: '10' })?.cert).toEqual(message.cert);
    expect(stage.act(createCertificate, MsgCreateCertificate, message).code).toBe('cert/3');
  });

  it('refuses an owner that is no address, and a certificate that is none', () => {
    const stage = createStage();
    const nothing = new Uint8Array();
    expect(stage.act(createCertificate, MsgCreateCertificate, { owner: 'nobody' }).code).toBe('sdk/7');
    const empty = { owner: PROVIDER, cert: nothing, pubkey: nothing };
    expect(stage.act(createCertificate, MsgCreateCertificate, empty).code).toBe('cert/7');
  });
});
