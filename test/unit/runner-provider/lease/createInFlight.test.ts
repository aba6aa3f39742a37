import { describe, expect, it } from 'vitest';
import { createInFlight } from '../../../../src/runner-provider/lease/createInFlight.ts';

describe('createInFlight', () => {
  it('does not begin what is under way, and begins it again afterwards', async () => {
    const inFlight = createInFlight();
    const gate = Promise.withResolvers<void>();
    let begun = 0;
    const work = () => {
      begun++;
      return gate.promise;
    };
    inFlight.begin('a', work);
    inFlight.begin('a', work);
    inFlight.begin('b', work);
    expect([begun, inFlight.has('a'), inFlight.has('c')]).toEqual([2, true, false]);
    gate.resolve();
    await inFlight.settled();
    expect(inFlight.has('a')).toBe(false);
    inFlight.begin('a', work);
    expect(begun).toBe(3);
  });

  it('is settled after work that begins while it settles', async () => {
    const inFlight = createInFlight();
    let done = false;
    inFlight.begin('a', async () => {
      await Promise.resolve();
      inFlight.begin('b', async () => {
        await new Promise(setImmediate);
        done = true;
      });
    });
    await inFlight.settled();
    expect(done).toBe(true);
  });
});
