import { describe, expect, it } from 'vitest';
import {
  Cert_State,
  QueryCertificatesRequest,
  QueryCertificatesResponse,
} from '../../../../../../src/chain/protocol/akash.ts';
import { certificates } from '../../../../../../src/devnet/module/cert/certificates.ts';
import { certificatesQuery } from '../../../../../../src/devnet/module/cert/query/certificates.ts';
import { createStage, PROVIDER, RIVAL } from '../../../stage.ts';

describe('certificatesQuery', () => {
  it('lists by owner, serial number and state, valid ones first', () => {
    const stage = createStage();
    const put = (owner: string, serial: string, state: Cert_State) => {
      const id = { owner, serial };
      certificates.put(stage.state, id, { id, state, cert: new Uint8Array([1]), pubkey: new Uint8Array([2]) });
    };
    put(PROVIDER, '1', Cert_State.revoked);
    put(PROVIDER, '2', Cert_State.valid);
    put(RIVAL, '1', Cert_State.valid);
    const codecs = { request: QueryCertificatesRequest, response: QueryCertificatesResponse };
    const list = (filter: object) => stage.ask(certificatesQuery, codecs, { filter }).certificates;
    expect(list({ owner: PROVIDER }).map(({ serial }) => serial)).toEqual(['2', '1']);
    expect(list({ owner: PROVIDER, state: 'revoked' })).toMatchObject([
      { serial: '1', certificate: { cert: new Uint8Array([1]) } },
    ]);
    expect(list({ owner: RIVAL, serial: '1' })).toHaveLength(1);
    expect(list({ serial: '1' })).toHaveLength(2);
  });
});
