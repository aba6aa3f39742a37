import { describe, expect, it } from 'vitest';
import { encodeStreamQuery, parseStreamQuery } from '../../../src/gateway/streamQuery.ts';

const parse = (text: string) => parseStreamQuery(new URLSearchParams(text));

describe('the query of logs and events', () => {
  it.each([
    { follow: true, services: [] },
    { follow: false, tail: 0, services: ['a'] },
    { follow: true, tail: 100, services: ['a', 'b'] },
  ])('comes back as it went: %j', (request) => {
    expect(parse(encodeStreamQuery(request).toString())).toEqual({ ok: true, value: request });
  });

  it('has the upstream names', () => {
    expect(encodeStreamQuery({ follow: true, tail: 5, services: ['a', 'b'] }).toString()).toBe(
      'follow=true&tail=5&service=a%2Cb',
    );
  });

  it.each(['', 'follow=0', 'follow=F&tail=-1', 'tail='])('asks for all there is with "%s"', (text) => {
    expect(parse(text)).toEqual({ ok: true, value: { follow: false, services: [] } });
  });

  it.each(['1', 't', 'T', 'TRUE', 'true', 'True'])('follows with %s, as Go reads it', (value) => {
    expect(parse(`follow=${value}`)).toMatchObject({ value: { follow: true } });
  });

  it.each(['follow=yes', 'tail=-2', 'tail=x', 'tail=2147483648', 'tail=1.5', 'service=a,'])('refuses %s', (text) => {
    expect(parse(text).ok).toBe(false);
  });
});
