import { describe, expect, it } from 'vitest';
import { jobDefaults, withJobDefaults } from '../../../../src/manifest/job/jobDefaults.ts';

describe('withJobDefaults', () => {
  it('fills in what is not given, and only that', () => {
    expect(withJobDefaults({ cpu: '8', image: undefined, region: 'eu' })).toEqual({
      ...jobDefaults,
      cpu: '8',
      region: 'eu',
    });
  });
});
