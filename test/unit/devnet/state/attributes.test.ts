import { describe, expect, it } from 'vitest';
import { validateAttributes } from '../../../../src/devnet/state/attributes.ts';
import { refusalOf } from '../stage.ts';

const check = (keys: string[], of: 'provider' | 'resource') =>
  refusalOf(() =>
    validateAttributes(
      keys.map((key) => ({ key, value: '' })),
      of,
    ),
  );

describe('validateAttributes', () => {
  it.each([
    [['region', 'capabilities/gpu/vendor/nvidia-x.y_z'], 'provider', 'ok'],
    [['ends*'], 'provider', 'akash/2'],
    [['ends*'], 'resource', 'ok'],
    [['1starts'], 'resource', 'akash/2'],
    [['a'], 'resource', 'akash/2'],
    [['a'.repeat(127)], 'provider', 'ok'],
    [['a'.repeat(128)], 'provider', 'akash/2'],
    [['same', 'same'], 'provider', 'akash/1'],
  ] as const)('%j of a %s: %s', (keys, of, code) => {
    expect(check([...keys], of)).toBe(code);
  });
});
