import { describe, expect, it } from 'vitest';
import {
  Cert_State,
  QueryCertificatesRequest,
  QueryCertificatesResponse,
} from '../../../../../../src/chain/protocol/akash.ts';
import { certificates } from '../../../../../../src/devnet/module/cert/certificates.ts';
import { certificatesQuery } from '../../../../../../src/devnet/module/cert/query/certificates.ts';
import { createStage, failureCode, PROVIDER, RIVAL } from '../../../stage.ts';

function start() {
  const stage = createStage();
  const put = (owner: string, serial: string, state: Cert_State) => {
    const id = { owner, serial };
    certificates.put(stage.state, id, { id, state, cert: new Uint8Array([1]), pubkey: new Uint8Array([2]) });
  };
  const codecs = { request: QueryCertificatesRequest, response: QueryCertificatesResponse };
  const ask = (filter: object, pagination: object = {}) =>
    stage.ask(certificatesQuery, codecs, { filter, pagination } as never);
  const serials = (filter: object, pagination?: object) =>
    ask(filter, pagination).certificates.map(({ serial }) => serial);
  return { put, ask, serials };
}

// node `x/cert/keeper/{grpc_query,key}.go`
describe('certificatesQuery', () => {
  it('lists by owner, serial number and state, valid ones first', () => {
    const { put, ask, serials } = start();
    put(PROVIDER, '1', Cert_State.revoked);
    put(PROVIDER, '2', Cert_State.valid);
    put(RIVAL, '1', Cert_State.valid);
    expect(serials({ owner: PROVIDER })).toEqual(['2', '1']);
    expect(ask({ owner: PROVIDER, state: 'revoked' }).certificates).toMatchObject([
      { serial: '1', certificate: { cert: new Uint8Array([1]) } },
    ]);
    expect(serials({ owner: RIVAL, serial: '1' })).toEqual(['1']);
    expect(serials({ owner: RIVAL, serial: '-01' })).toEqual(['1']);
  });

  it('takes no notice of a serial number without an owner', () => {
    const { put, serials } = start();
    put(PROVIDER, '1', Cert_State.valid);
    put(RIVAL, '2', Cert_State.valid);
    expect(serials({ serial: '1' })).toHaveLength(2);
  });

  it('walks by number within an owner, back and forth', () => {
    const { put, ask, serials } = start();
    for (const serial of ['10', '9', '100', '8']) put(PROVIDER, serial, Cert_State.valid);
    put(PROVIDER, '7', Cert_State.revoked);
    const filter = { owner: PROVIDER };
    const first = ask(filter, { limit: 3 });
    expect(first.certificates.map(({ serial }) => serial)).toEqual(['8', '9', '10']);
    expect(first.pagination?.total.toString()).toBe('3');
    expect(serials(filter, { key: first.pagination?.nextKey })).toEqual(['100', '7']);
    expect(serials(filter, { reverse: true, limit: 2 })).toEqual(['100', '10']);
    expect(serials({ ...filter, state: 'valid' }, { offset: 1, limit: 2 })).toEqual(['9', '10']);
  });

  it('loses the revoked ones when a page is full with the last valid one', () => {
    const { put, ask } = start();
    put(PROVIDER, '1', Cert_State.valid);
    put(PROVIDER, '2', Cert_State.revoked);
    expect(ask({}, { limit: 1 }).pagination?.nextKey).toHaveLength(0);
  });

  // sdk 18 is InvalidArgument, sdk 6 Internal; a panic is undefined 111222
  it('refuses', () => {
    const { put, ask, serials } = start();
    put(PROVIDER, '1', Cert_State.valid);
    put(PROVIDER, '2', Cert_State.valid);
    const key = ask({ state: 'valid' }, { limit: 1 }).pagination?.nextKey;
    const codeOf = (filter: object, pagination?: object) => failureCode(() => serials(filter, pagination));
    expect(codeOf({ state: 'nosuch' })).toBe('sdk/18');
    expect(codeOf({}, { offset: 1 })).toBe('sdk/18');
    expect(codeOf({ state: 'valid' }, { offset: 1, key })).toBe('sdk/6');
    expect(codeOf({}, { key: new Uint8Array([1]) })).toBe('sdk/6');
    expect(codeOf({ owner: 'nobody' })).toBe('sdk/6');
    expect(codeOf({ owner: PROVIDER, serial: 'x' })).toBe('undefined/111222');
  });
});
