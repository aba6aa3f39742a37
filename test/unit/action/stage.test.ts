import { describe, expect, it } from 'vitest';
import { rentalKey } from '../../../src/action/stage.ts';
import { context } from './support.ts';

describe('rentalKey', () => {
  it('is made of the run and the name', () => {
    expect(rentalKey(context, 'box')).toEqual({ repositoryId: 55n, runId: 777n, runAttempt: 1, rental: 'box' });
  });
});
