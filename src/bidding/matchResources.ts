import { ok, type Result } from '../base/result.ts';
import type { GroupSpec, ResourceUnit, Storage } from '../chain/protocol/akash.ts';
import { readResourceValue } from '../manifest/resourceValue.ts';
import { formatGpu, type GpuStock, type NodeCapacity, type Reservation, subtract } from './inventory.ts';
import type { AttributePair } from './matchAttributes.ts';
import { matchKey } from './matchKey.ts';
import { type NoBid, noBid } from './noBid.ts';

/**
 * Places every replica of an order on the first node that has room, in the order of the nodes. All GPUs of a replica are of one kind.
 * @param free what the nodes have left.
 * @returns what to hold per node, or `RESOURCES_EXHAUSTED`.
 */
export function matchResources(spec: GroupSpec, free: readonly NodeCapacity[]): Result<Reservation, NoBid> {
  let left = free;
  const taken: NodeCapacity[] = [];
  for (const unit of spec.resources) {
    const placed = placeUnit(unit, left);
    if (!placed)
      return noBid('RESOURCES_EXHAUSTED', `resources ${unit.resource?.id ?? 0} do not fit ${unit.count} times`);
    left = left.map((node) => placed.filter(({ name }) => name === node.name).reduce(subtract, node));
    taken.push(...placed);
  }
  return ok(taken);
}

/** What one replica takes. */
interface Demand {
  readonly cpuMilli: bigint;
  readonly memoryBytes: bigint;
  readonly storageBytes: bigint;
  readonly gpus: number;
  readonly gpuKinds: readonly AttributePair[];
}

/** Equal replicas fill one node after the other, so they are counted by division: an order may ask for four billion. */
function placeUnit(unit: ResourceUnit, free: readonly NodeCapacity[]): NodeCapacity[] | undefined {
  const demand = demandOf(unit);
  const placed: NodeCapacity[] = [];
  let missing = BigInt(unit.count);
  for (const node of free) {
    for (const stock of stocksFor(demand, node)) {
      const rest = placed.filter(({ name }) => name === node.name).reduce(subtract, node);
      const replicas = smallest([missing, capacityFor(demand, rest, stock)]);
      if (replicas > 0n) placed.push(takenBy(demand, node.name, stock, replicas));
      missing -= replicas;
    }
  }
  return missing === 0n ? placed : undefined;
}

function demandOf({ resource }: ResourceUnit): Demand {
  const volumes = resource?.storage ?? [];
  const sum = (chosen: readonly Storage[]) =>
    chosen.reduce((total, { quantity }) => total + readResourceValue(quantity), 0n);
  return {
    cpuMilli: readResourceValue(resource?.cpu?.units),
    memoryBytes: readResourceValue(resource?.memory?.quantity) + sum(volumes.filter(isInMemory)),
    storageBytes: sum(volumes.filter((volume) => !isInMemory(volume))),
    gpus: Number(readResourceValue(resource?.gpu?.units)),
    gpuKinds: resource?.gpu?.attributes ?? [],
  };
}

function isInMemory({ attributes }: Storage): boolean {
  return attributes.some(({ key, value }) => key === 'class' && value === 'ram');
}

/** The kinds of GPU of a node that a replica may have; one undefined kind when it needs none. */
function stocksFor({ gpus, gpuKinds }: Demand, node: NodeCapacity): Array<GpuStock | undefined> {
  if (gpus === 0) return [undefined];
  return node.gpus.filter((stock) => gpuKinds.length === 0 || gpuKinds.some(({ key }) => fitsKind(key, stock)));
}

/** A demand may name memory and interface or leave them open. */
function fitsKind(key: string, { vendor, model, ram, interface: bus }: GpuStock): boolean {
  const names = [{}, { ram }, { interface: bus }, { ram, interface: bus }].map((named) =>
    formatGpu({ vendor, model, ...(named as Pick<GpuStock, 'ram' | 'interface'>) }),
  );
  return names.some((name) => matchKey(key, name));
}

/** How many replicas a node has room for. */
function capacityFor(demand: Demand, node: NodeCapacity, stock: GpuStock | undefined): bigint {
  const gpus = node.gpus.find((each) => stock !== undefined && formatGpu(each) === formatGpu(stock));
  return smallest([
    timesIn(node.cpuMilli, demand.cpuMilli),
    timesIn(node.memoryBytes, demand.memoryBytes),
    timesIn(node.storageBytes, demand.storageBytes),
    timesIn(BigInt(gpus?.count ?? 0), BigInt(demand.gpus)),
  ]);
}

const UNLIMITED = 2n ** 40n;

function timesIn(free: bigint, needed: bigint): bigint {
  if (needed === 0n) return UNLIMITED;
  return free > 0n ? free / needed : 0n;
}

function smallest(values: readonly bigint[]): bigint {
  return values.reduce((least, value) => (value < least ? value : least), UNLIMITED);
}

function takenBy(demand: Demand, name: string, stock: GpuStock | undefined, replicas: bigint): NodeCapacity {
  return {
    name,
    cpuMilli: demand.cpuMilli * replicas,
    memoryBytes: demand.memoryBytes * replicas,
    storageBytes: demand.storageBytes * replicas,
    gpus: stock ? [{ ...stock, count: demand.gpus * Number(replicas) }] : [],
  };
}
