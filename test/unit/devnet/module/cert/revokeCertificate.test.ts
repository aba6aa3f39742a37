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

  // chain-sdk `go/node/cert/v1` ToCertID reads the number with big.Int; the key keeps its magnitude only.
  it('takes a sign and leading zeros for nothing', async () => {
    const stage = createStage();
    stage.act(createCertificate, MsgCreateCertificate, { owner: PROVIDER, ...(await makeCertificate(PROVIDER)) });
    expect(revoke(stage, '-0010')).toBe('ok');
  });

  it('refuses an unknown certificate, a serial number that is none, and an owner that is none', () => {
    const stage = createStage();
    expect(revoke(stage, '10')).toBe('cert/1');
    expect(revoke(stage, '0xa')).toBe('cert/5');
    // node `x/cert/keeper/key.go` serialPrefix: 40 bytes at most, or MustCertificateKey panics.
    expect(revoke(stage, (2n ** 320n - 1n).toString())).toBe('cert/1');
    expect(revoke(stage, (2n ** 320n).toString())).toBe('undefined/111222');
    expect(revoke(stage, '9'.repeat(500))).toBe('undefined/111222');
    expect(revoke(stage, '10', 'nobody')).toBe('sdk/7');
  });
});
