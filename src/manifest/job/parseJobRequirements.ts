import { err, ok, type Result } from '../../base/result.ts';
import { attributeKey, chainLimits } from '../chainLimits.ts';
import { formatSize, parseCpu, parseSize } from '../quantity.ts';
import type { SdlAttribute } from '../sdl/sdl.ts';
import { isEnvName } from '../serviceName.ts';
import type { FieldProblem } from './fieldProblem.ts';
import { type GpuRequirement, parseGpu } from './parseGpu.ts';

/** What a job needs, in the words of a workflow file. */
export interface JobInputs {
  readonly image: string;
  /** `4`, `0.5`, `500m`. */
  readonly cpu: string;
  /** `8Gi`, `512Mi`. */
  readonly memory: string;
  readonly storage: string;
  /** `1`, `rtx4090:1`, `nvidia/a100:2`, `a100/80Gi:1`. */
  readonly gpu?: string;
  /** `key=value`, separated by commas or line ends. */
  readonly attributes?: string;
  /** Becomes the attribute `location-region`, which providers of the network announce. */
  readonly region?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The same in smallest units, within the chain's limits. */
export interface JobRequirements {
  readonly image: string;
  readonly cpuMilli: number;
  readonly memoryBytes: bigint;
  readonly storageBytes: bigint;
  readonly gpu?: GpuRequirement;
  /** What the provider must be or have, sorted as given. */
  readonly attributes: readonly SdlAttribute[];
  readonly env: Readonly<Record<string, string>>;
}

/** Reads the inputs of a job. @returns the requirements, or the problems of all fields at once. */
export function parseJobRequirements(inputs: JobInputs): Result<JobRequirements, FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const gpu = parseGpu(inputs.gpu ?? '');
  if (!gpu.ok) problems.push(gpu.error);
  const requirements: JobRequirements = {
    image: readImage(inputs.image, problems),
    cpuMilli: readCpu(inputs.cpu, problems),
    memoryBytes: readSize('memory', inputs.memory, chainLimits.memoryBytes, problems),
    storageBytes: readSize('storage', inputs.storage, chainLimits.storageBytes, problems),
    ...(gpu.ok && gpu.value && { gpu: gpu.value }),
    attributes: readAttributes(inputs, problems),
    env: readEnv(inputs.env ?? {}, problems),
  };
  return problems.length > 0 ? err(problems) : ok(requirements);
}

function readImage(value: string, problems: FieldProblem[]): string {
  const image = value.trim();
  if (!/^[^\s]{1,512}$/.test(image))
    problems.push({
      code: 'IMAGE_INVALID',
      field: 'image',
      value,
      problem: 'is no container image',
      cure: 'Write a name such as ubuntu:24.04.',
    });
  return image;
}

function readCpu(value: string, problems: FieldProblem[]): number {
  const { min, max } = chainLimits.cpuMilli;
  const milli = parseCpu(value.trim());
  if (milli !== undefined && milli >= min && milli <= max) return milli;
  const problem = 'is no amount of CPU from 0.01 to 384';
  problems.push({ code: 'CPU_INVALID', field: 'cpu', value, problem, cure: 'Write cores, such as 4 or 0.5, or 500m.' });
  return min;
}

function readSize(
  field: 'memory' | 'storage',
  value: string,
  { min, max }: { min: bigint; max: bigint },
  problems: FieldProblem[],
): bigint {
  const bytes = parseSize(value.trim());
  if (bytes !== undefined && bytes >= min && bytes <= max) return bytes;
  problems.push({
    code: 'SIZE_INVALID',
    field,
    value,
    problem: `is no size from ${formatSize(min)} to ${formatSize(max)}`,
    cure: 'Write a number and a unit, such as 8Gi or 512Mi.',
  });
  return min;
}

function readAttributes({ attributes = '', region = '' }: JobInputs, problems: FieldProblem[]): SdlAttribute[] {
  const found = new Map<string, string>();
  for (const line of attributes.split(/[,\n]/).map((part) => part.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(line)?.map((part) => part.trim()) ?? [];
    if (!attributeKey.test(key) || value === '' || found.has(key))
      problems.push({
        code: 'ATTRIBUTE_INVALID',
        field: 'attributes',
        value: line,
        problem: 'is no key=value of its own',
        cure: 'Write each attribute once, such as tier=community.',
      });
    found.set(key, value);
  }
  if (region.trim() !== '') found.set('location-region', region.trim());
  return [...found].map(([key, value]) => ({ key, value }));
}

function readEnv(env: Readonly<Record<string, string>>, problems: FieldProblem[]): Readonly<Record<string, string>> {
  for (const [name, text] of Object.entries(env))
    if (!isEnvName(name) || text.includes('\0'))
      problems.push({
        code: 'ENV_INVALID',
        field: 'env',
        value: name,
        problem: 'cannot be an environment variable',
        cure: 'Use letters, digits and "_" in the name, and no zero byte in the value.',
      });
  return env;
}
