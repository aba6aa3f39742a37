import { describe, expect, it } from 'vitest';
import { planRegistration } from '../../../../src/runner-provider/chain/planRegistration.ts';

const attributes = [
  { key: 'a', value: '1' },
  { key: 'b', value: '2' },
];
const wanted = { owner: 'akash1provider', hostUri: 'https://h:1', attributes };
const certificate = { certPem: 'cert', keyPem: 'key', pubkeyPem: 'pub', serial: '1' };

const plan = (more: Partial<Parameters<typeof planRegistration>[0]>) =>
  planRegistration({ registered: wanted, wanted, certificate, published: true, ...more }).map(({ typeUrl }) =>
    typeUrl.split('.').at(-1),
  );

describe('planRegistration', () => {
  it('has nothing to say when the chain says it already', () => {
    expect(plan({ registered: { ...wanted, attributes: attributes.toReversed() } })).toEqual([]);
  });

  it('publishes and registers what is new', () => {
    expect(plan({ registered: undefined, published: false })).toEqual(['MsgCreateCertificate', 'MsgCreateProvider']);
  });

  it.each([
    ['address', { hostUri: 'https://h:2' }],
    ['attributes', { attributes: [{ key: 'a', value: '2' }] }],
  ])('updates another %s', (_, change) => {
    expect(plan({ registered: { ...wanted, ...change } })).toEqual(['MsgUpdateProvider']);
  });
});
