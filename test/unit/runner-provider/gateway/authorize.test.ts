import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../../src/runner-provider/gateway/authenticate.ts';
import { authorizeLease, authorizeManifest } from '../../../../src/runner-provider/gateway/authorize.ts';

const owner = 'akash1tenant';
const provider = 'akash1provider';
const all = { owner, leases: { access: 'full' } } as const;
const logsOnly: Caller = { owner, leases: { access: 'scoped', scope: ['logs'] } };
const path = { dseq: '7', gseq: '1', oseq: '2' };

describe('authorizeLease', () => {
  it('takes the owner from the caller and the rest from the path', () => {
    expect(authorizeLease(all, 'shell', path, provider)).toEqual({
      ok: true,
      value: { owner, provider, dseq: 7n, gseq: 1, oseq: 2 },
    });
  });

  it('asks for the scope of the route, and for none where there is none', () => {
    const allowed = (['logs', 'shell', 'leaseStatus', 'leaseManifest', 'events', 'serviceStatus'] as const).filter(
      (route) => authorizeLease(logsOnly, route, path, provider).ok,
    );
    expect(allowed).toEqual(['logs', 'serviceStatus']);
  });

  it('refuses in JSON who may not, and in plain text what is malformed', () => {
    expect(authorizeLease(logsOnly, 'shell', path, provider)).toMatchObject({ error: { status: 401, auth: true } });
    expect(authorizeLease(all, 'shell', { ...path, oseq: 'x' }, provider)).toMatchObject({
      error: { status: 400, auth: false },
    });
  });
});

describe('authorizeManifest', () => {
  it('asks for the scope of manifests', () => {
    expect(authorizeManifest(all, path, provider)).toEqual({ ok: true, value: { owner, dseq: 7n } });
    expect(authorizeManifest(logsOnly, path, provider)).toMatchObject({ error: { status: 401 } });
    expect(authorizeManifest(all, { dseq: '0' }, provider)).toMatchObject({ error: { status: 400 } });
  });
});
