import { describe, expect, it } from 'vitest';
import { requireDenomArgument } from '../../../../../../src/devnet/module/bank/query/requireDenomArgument.ts';
import { failureCode } from '../../../stage.ts';

describe('requireDenomArgument', () => {
  it.each([
    ['uakt', 'ok'],
    ['ibc/AB', 'ok'],
    ['', 'sdk/18'],
    ['ab', 'sdk/18'],
    ['1abc', 'sdk/18'],
  ])('"%s": %s', (denom, expected) => expect(failureCode(() => requireDenomArgument(denom))).toBe(expected));
});
