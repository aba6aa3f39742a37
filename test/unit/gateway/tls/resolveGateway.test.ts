import { describe, expect, it } from 'vitest';
import { resolveGateway } from '../../../../src/gateway/tls/resolveGateway.ts';

const leadingTo = (...addresses: string[]) => ({ allowPrivate: false, lookUp: async () => addresses });
const refusal = expect.objectContaining({ kind: 'GATEWAY_HOST_REFUSED' });

describe('resolveGateway', () => {
  it('gives the addresses of a name, IPv4 first', async () => {
    const found = await resolveGateway('a.example', leadingTo('2606:4700::1', '1.1.1.1', '8.8.8.8'));
    expect(found).toEqual(['1.1.1.1', '8.8.8.8', '2606:4700::1']);
  });

  it('looks no address up', async () => {
    const lookUp = () => Promise.reject(new Error('looked up'));
    expect(await resolveGateway('1.1.1.1', { allowPrivate: false, lookUp })).toEqual(['1.1.1.1']);
    await expect(resolveGateway('127.0.0.1', { allowPrivate: false, lookUp })).rejects.toEqual(refusal);
    await expect(resolveGateway('::1', { allowPrivate: false, lookUp })).rejects.toEqual(refusal);
  });

  it('refuses a name that leads to a private address, even beside a public one', async () => {
    await expect(resolveGateway('localhost', leadingTo('127.0.0.1'))).rejects.toEqual(refusal);
    await expect(resolveGateway('a.example', leadingTo('1.1.1.1', '169.254.169.254'))).rejects.toEqual(refusal);
    await expect(resolveGateway('a.example', leadingTo('1.1.1.1', 'fd00::1'))).rejects.toEqual(refusal);
  });

  it('lets private ones pass where they are allowed', async () => {
    const found = await resolveGateway('a.example', { ...leadingTo('127.0.0.1'), allowPrivate: true });
    expect(found).toEqual(['127.0.0.1']);
  });
});
