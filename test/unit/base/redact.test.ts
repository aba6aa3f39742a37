import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../src/base/redact.ts';

describe('createRedactor', () => {
  it('takes out a secret, each of its lines and its base64 form', () => {
    const redactor = createRedactor();
    redactor.add('first-line\nsecond-line');
    expect(redactor.redact('a first-line b second-line c')).toBe('a *** b *** c');
    const base64 = Buffer.from('first-line\nsecond-line').toString('base64');
    expect(redactor.redact(`token=${base64};`)).not.toContain(base64.replace(/=+$/, ''));
  });

  it('takes the longest first, so that no rest of a secret remains', () => {
    const redactor = createRedactor();
    redactor.add('secret');
    redactor.add('secret-longer');
    expect(redactor.redact('x secret-longer y')).toBe('x *** y');
  });

  it('leaves ordinary text alone, also where a "secret" is too short to be one', () => {
    const redactor = createRedactor();
    redactor.add('run');
    redactor.add('');
    expect(redactor.redact('npm run test')).toBe('npm run test');
  });
});
