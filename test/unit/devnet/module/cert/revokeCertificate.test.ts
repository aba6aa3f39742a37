import { describe, expect, it } from 'vitest';
import { Cert_State, MsgCreateCertificate, MsgRevokeCertificate } from '../../../../../src/chain/protocol/akash.ts';
import { certificates } from '../../../../../src/devnet/module/cert/certificates.ts';
import { createCertificate } from '../../../../../src/devnet/module/cert/createCertificate.ts';
import { revokeCertificate } from '../../../../../src/devnet/module/cert/revokeCertificate.ts';
import { makeCertificate } from '../../certificate.ts';
import { createStage, PROVIDER, type Stage } from '../../stage.ts';

const revoke = (stage: Stage, serial: string, owner = PROVIDER) =>
  stage.act(revokeCertificate, MsgRevokeCertificate, { id: { owner, serial } }).code;

describe('revokeCertificate', () => {
  it('revokes once; the serial number stays taken', async () => {
    const stage = createStage();
    const message = { owner: PROVIDER, ...(await makeCertificate(PROVIDER)) };
    stage.act(createCertificate, MsgCreateCertificate, message);
    expect(revoke(stage, '10')).toBe('ok');
    expect(certificates.find(stage.state, { owner: PROVIDER, serial: '10' })?.state).toBe(Cert_State.revoked);
    expect(revoke(stage, '10')).toBe('cert/4');
    expect(stage.act(createCertificate, MsgCreateCertificate, message).code).toBe('cert/3');
  });

  it('refuses an unknown certificate, a serial number that is none, and an owner that is none', () => {
    const stage = createStage();
    expect(revoke(stage, '10')).toBe('cert/1');
    expect(revoke(stage, '0xa')).toBe('cert/5');
    expect(revoke(stage, '10', 'nobody')).toBe('sdk/7');
  });
});
