import { describe, expect, it } from 'vitest';
import {
  leasePath,
  manifestPath,
  matchRoute,
  parseDseqParam,
  parseLeaseParams,
  serviceStatusPath,
} from '../../../src/gateway/routes.ts';

const lease = { dseq: 9_007_199_254_740_991n, gseq: 1, oseq: 2 };

describe('paths', () => {
  it.each([
    [manifestPath(7n), '/deployment/7/manifest', 'manifest'],
    [leasePath('leaseStatus', lease), '/lease/9007199254740991/1/2/status', 'leaseStatus'],
    [leasePath('leaseManifest', lease), '/lease/9007199254740991/1/2/manifest', 'leaseManifest'],
    [leasePath('logs', lease), '/lease/9007199254740991/1/2/logs', 'logs'],
    [leasePath('events', lease), '/lease/9007199254740991/1/2/kubeevents', 'events'],
    [leasePath('shell', lease), '/lease/9007199254740991/1/2/shell', 'shell'],
    [serviceStatusPath(lease, 'web'), '/lease/9007199254740991/1/2/service/web/status', 'serviceStatus'],
    ['/version', '/version', 'version'],
    ['/address', '/address', 'address'],
    ['/status', '/status', 'status'],
  ])("%s is upstream's and is matched again", (built, expected, name) => {
    expect(built).toBe(expected);
    expect(matchRoute(built)?.name).toBe(name);
  });

  it('keeps a strange service name inside its segment', () => {
    const path = serviceStatusPath(lease, '../x?');
    expect(path).toBe('/lease/9007199254740991/1/2/service/..%2Fx%3F/status');
    expect(matchRoute(path)?.params['service']).toBe('../x?');
  });

  it.each([
    '/',
    '',
    '/lease/1/1/status',
    '/lease/1/1/1/status/',
    '/lease//1/1/status',
    '/lease/%E0%A4%A/1/1/status',
    '/x',
  ])('matches nothing with "%s"', (path) => {
    expect(matchRoute(path)).toBeUndefined();
  });
});

describe('parseLeaseParams', () => {
  it('reads what the path was built of', () => {
    expect(parseLeaseParams(matchRoute(leasePath('shell', lease))?.params ?? {})).toEqual({ ok: true, value: lease });
  });

  it.each([
    { dseq: '0', gseq: '1', oseq: '1' },
    { dseq: '18446744073709551616', gseq: '1', oseq: '1' },
    { dseq: '1', gseq: '4294967296', oseq: '1' },
    { dseq: '1', gseq: '1', oseq: '0x1' },
    { dseq: '1', gseq: '1' },
    { dseq: '-1', gseq: '1', oseq: '1' },
  ])('refuses %o', (params) => {
    expect(parseLeaseParams(params).ok).toBe(false);
  });
});

describe('parseDseqParam', () => {
  it('reads a uint64', () => {
    expect(parseDseqParam({ dseq: '18446744073709551615' })).toEqual({ ok: true, value: 2n ** 64n - 1n });
    expect(parseDseqParam({}).ok).toBe(false);
  });
});
