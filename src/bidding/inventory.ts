/** What one node of a provider has: in all, or still free. Each kind of GPU is listed once. */
export interface NodeCapacity {
  readonly name: string;
  readonly cpuMilli: bigint;
  readonly memoryBytes: bigint;
  /** Ephemeral and persistent volumes alike; volumes in memory count as memory. */
  readonly storageBytes: bigint;
  readonly gpus: readonly GpuStock[];
}

/** GPUs of one kind. */
export interface GpuStock {
  /** Lower case, such as `nvidia`. */
  readonly vendor: string;
  /** Lower case, such as `rtx4090`. */
  readonly model: string;
  /** Of one GPU: `24Gi`. */
  readonly ram?: string;
  /** `pcie` or `sxm`. */
  readonly interface?: string;
  readonly count: number;
}

/** What an order takes of the nodes, per node; held from the bid until the lease ends. */
export type Reservation = readonly NodeCapacity[];

/** What is left of the nodes after all reservations. Reservations on nodes that are gone are ignored. */
export function subtractReservations(
  nodes: readonly NodeCapacity[],
  reservations: readonly Reservation[],
): NodeCapacity[] {
  return nodes.map((node) =>
    reservations
      .flat()
      .filter(({ name }) => name === node.name)
      .reduce(subtract, node),
  );
}

/** The rest of a node; it may be below zero when the node has shrunk. */
export function subtract(node: NodeCapacity, taken: NodeCapacity): NodeCapacity {
  return {
    name: node.name,
    cpuMilli: node.cpuMilli - taken.cpuMilli,
    memoryBytes: node.memoryBytes - taken.memoryBytes,
    storageBytes: node.storageBytes - taken.storageBytes,
    gpus: node.gpus.map((stock) => ({ ...stock, count: stock.count - countOf(taken.gpus, stock) })),
  };
}

function countOf(taken: readonly GpuStock[], stock: GpuStock): number {
  return taken.filter((gpus) => formatGpu(gpus) === formatGpu(stock)).reduce((sum, { count }) => sum + count, 0);
}

/** The kind of GPU as the network's attributes name it: `vendor/nvidia/model/rtx4090/ram/24Gi`. */
export function formatGpu({ vendor, model, ram, interface: bus }: Omit<GpuStock, 'count'>): string {
  return `vendor/${vendor}/model/${model}${ram ? `/ram/${ram}` : ''}${bus ? `/interface/${bus}` : ''}`;
}
