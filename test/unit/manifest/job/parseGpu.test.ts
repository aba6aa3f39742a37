import { expect, it } from 'vitest';
import { parseGpu } from '../../../../src/manifest/job/parseGpu.ts';

it.each([
  ['', undefined],
  ['0', undefined],
  ['1', { units: 1 }],
  ['rtx4090', { units: 1, model: 'rtx4090' }],
  ['RTX4090:2', { units: 2, model: 'rtx4090' }],
  ['nvidia/a100:2', { units: 2, model: 'a100' }],
  ['nvidia:3', { units: 3 }],
  ['rtx4090/24Gi:1', { units: 1, model: 'rtx4090', ramGi: 24 }],
  ['nvidia/a100/80Gi', { units: 1, model: 'a100', ramGi: 80 }],
])('reads %j', (text, requirement) => {
  expect(parseGpu(text)).toEqual({ ok: true, value: requirement });
});

it.each([
  '25',
  '-1',
  '1.5',
  'rtx4090:0',
  'rtx4090:x',
  'rtx4090:',
  'a:1:2',
  'amd/mi300:1',
  'a100/80Gi/sxm:1',
  'a100/1.5Gi',
  'a b',
])('refuses %j', (text) => {
  expect(parseGpu(text)).toMatchObject({ ok: false, error: { code: 'GPU_INVALID', field: 'gpu', value: text } });
});
