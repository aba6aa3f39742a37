import { describe, expect, it } from 'vitest';
import { validateGroup } from '../../../../../src/devnet/module/deployment/validateGroup.ts';
import { bytesOf, coins, group, resources, spec } from '../../market.ts';
import { refusalOf } from '../../stage.ts';

const value = (amount: bigint | number) => ({ val: bytesOf(amount.toString()) });
const Mi = 2n ** 20n;
const Ti = 2n ** 40n;
const unit = (resource: Parameters<typeof resources>[0], count = 1, price = '100') =>
  spec(price, { resources: [{ resource: resources(resource), count, price: coins(price) }] });
const cpu = (units: bigint) => ({ cpu: { units: value(units) } });
const memory = (quantity: bigint) => ({ memory: { quantity: value(quantity) } });
const storage = (quantity: bigint) => ({ storage: [{ name: 'default', quantity: value(quantity) }] });
const gpu = (units: bigint, attributes: { key: string; value: string }[] = []) => ({
  gpu: { units: value(units), attributes },
});

describe('validateGroup', () => {
  // facts chain §2.1: per replica CPU 10..384000, memory 1Mi..2Ti, volume 5Mi..32Ti, GPU 0..24, price to 10,000,000.
  it.each([
    ['the least CPU', unit(cpu(10n))],
    ['the most CPU', unit(cpu(384_000n))],
    ['the least memory', unit(memory(Mi))],
    ['the most memory', unit(memory(2n * Ti))],
    ['the least storage', unit(storage(5n * Mi))],
    ['the most storage', unit(storage(32n * Ti))],
    ['24 GPUs', unit(gpu(24n))],
    ['the highest price', unit({}, 1, '10000000')],
    ['fifty times the most CPU in all', unit(cpu(384_000n), 50)],
    ['a resource attribute that ends in a star', unit(gpu(1n, [{ key: 'vendor/nvidia/model/*', value: 'true' }]))],
  ])('takes %s', (_, group) => {
    expect(refusalOf(() => validateGroup(group))).toBe('ok');
  });

  it.each([
    ['no name', spec('1', { name: '' })],
    ['too little CPU', unit(cpu(9n))],
    ['too much CPU', unit(cpu(384_001n))],
    ['no CPU', spec('1', { resources: [{ ...group().resources![0], resource: { ...resources(), cpu: undefined! } }] })],
    ['too little memory', unit(memory(Mi - 1n))],
    ['too much memory', unit(memory(2n * Ti + 1n))],
    ['a volume too small', unit(storage(5n * Mi - 1n))],
    ['a volume too large', unit(storage(32n * Ti + 1n))],
    ['no volume', unit({ storage: [] })],
    ['25 GPUs', unit(gpu(25n))],
    ['attributes of no GPU', unit(gpu(0n, [{ key: 'vendor/nvidia', value: 'true' }]))],
    ['too high a price', unit({}, 1, '10000000.000000000000000001')],
    ['more than fifty times the most CPU', unit(cpu(384_000n), 51)],
    ['no replica', unit({}, 0)],
    ['resources without an id', unit({ id: 0 })],
    ['two resources of one id', spec('1', { resources: [group().resources![0]!, group().resources![0]!] })],
    [
      'prices in two denoms',
      spec('1', {
        resources: [group().resources![0]!, { resource: resources({ id: 2 }), count: 1, price: coins('1', 'uakt') }],
      }),
    ],
    ['no resources', spec('1', { resources: [] })],
    ['a denom that is none', spec('1', { resources: [{ ...group().resources![0], price: coins('1', 'a!') }] })],
    // resourceunit.go validateGPU looks at the number before the keys.
    ['bad attributes of no GPU', unit(gpu(0n, [{ key: '1bad', value: 'true' }]))],
    // resourceunits.go Validate goes unit by unit.
    [
      'two of one id before a bad attribute',
      spec('1', {
        resources: [
          ...[1, 2].map(() => group().resources![0]!),
          { resource: resources({ id: 2, ...gpu(1n, [{ key: '1bad', value: 'true' }]) }), count: 1, price: coins('1') },
        ],
      }),
    ],
  ])('refuses %s with the code of plain errors', (_, group) => {
    expect(refusalOf(() => validateGroup(group))).toBe('undefined/1');
  });

  // sdkmath Int.Uint64 panics; big.Int.UnmarshalText fails while the transaction is decoded.
  it.each([
    ['nothing', '', 'undefined/1'],
    ['less than nothing', '-1', 'undefined/111222'],
    ['more than 64 bits', (2n ** 64n).toString(), 'undefined/111222'],
    ['no number', 'many', 'sdk/2'],
  ])('ends with Go’s own error for a quantity of %s', (_, digits, code) => {
    expect(refusalOf(() => validateGroup(unit({ cpu: { units: { val: bytesOf(digits) } } })))).toBe(code);
  });

  // resourceunit.go validateGPU: fmt.Errorf hides the codes of the attributes' errors.
  it('says nothing of the attributes’ own codes', () => {
    expect(refusalOf(() => validateGroup(unit(gpu(1n, [{ key: '1bad', value: 'true' }]))))).toBe('undefined/1');
    const twice = [1, 2].map(() => ({ key: 'vendor/nvidia', value: 'true' }));
    expect(refusalOf(() => validateGroup(unit(gpu(1n, twice))))).toBe('undefined/1');
  });
});
