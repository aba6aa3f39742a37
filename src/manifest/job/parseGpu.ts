import { err, ok, type Result } from '../../base/result.ts';
import { chainLimits } from '../chainLimits.ts';
import { parseSize } from '../quantity.ts';
import type { FieldProblem } from './fieldProblem.ts';

/** GPUs of NVIDIA, the one vendor that the network's SDL knows. */
export interface GpuRequirement {
  readonly units: number;
  /** Lower case, such as `rtx4090`. Absent: any. */
  readonly model?: string;
  /** Of one GPU, in whole Gi. */
  readonly ramGi?: number;
}

/**
 * Reads `1`, `rtx4090`, `rtx4090:1`, `nvidia/a100:2`, `a100/80Gi:1`. Empty and `0` mean none.
 */
export function parseGpu(value: string): Result<GpuRequirement | undefined, FieldProblem> {
  const text = value.trim().toLowerCase();
  if (text === '' || text === '0') return ok(undefined);
  if (/^\d+$/.test(text)) return withUnits(value, text, {});
  const [kind = '', units = '1', ...rest] = text.split(':');
  const [model = '', ram, ...more] = kind.replace(/^nvidia(?:\/|$)/, '').split('/');
  const ramGi = ram === undefined ? undefined : readRamGi(ram);
  if (rest.length > 0 || more.length > 0 || ramGi === 0 || !/^[a-z][a-z0-9.-]{0,62}$|^$/.test(model))
    return err(invalid(value));
  return withUnits(value, units, { ...(model && { model }), ...(ramGi && { ramGi }) });
}

function withUnits(
  value: string,
  units: string,
  rest: Omit<GpuRequirement, 'units'>,
): Result<GpuRequirement, FieldProblem> {
  const count = /^\d{1,3}$/.test(units) ? Number(units) : 0;
  const usable = count >= 1 && count <= chainLimits.gpuUnits.max && (rest.model || !rest.ramGi);
  return usable ? ok({ units: count, ...rest }) : err(invalid(value));
}

/** 0 for anything that is no size in whole Gi. */
function readRamGi(text: string): number {
  const bytes = parseSize(text.replace(/gi?$/, 'Gi')) ?? 0n;
  return bytes % 2n ** 30n === 0n ? Number(bytes / 2n ** 30n) : 0;
}

function invalid(value: string): FieldProblem {
  return {
    code: 'GPU_INVALID',
    field: 'gpu',
    value,
    problem: `is no GPU request of 1 to ${chainLimits.gpuUnits.max}`,
    cure: 'Write a number, or a model of NVIDIA and a number, such as 1, rtx4090:1 or a100/80Gi:2.',
  };
}
