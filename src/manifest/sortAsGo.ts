/** Up to so many items are sorted by insertion, which keeps the order of equal ones. */
const MAX_INSERTION = 12;
const NINTHER_FROM = 50;
const SHIFTING_FROM = 50;
const MAX_STEPS = 5;
const MAX_SWAPS = 12;

/**
 * A sorted copy in which equal items stand as Go's `sort.Sort` leaves them. Beyond twelve items that is not their first order, and the
 * order of exposes is part of the manifest's hash. Follows the pattern-defeating quicksort of Go 1.19 and later, step by step: Go
 * `sort/zsortinterface.go` (The Go Authors, BSD-3-Clause).
 * @param compare below zero when `a` has to stand before `b`.
 */
export function sortAsGo<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Item[] {
  const sorted = [...items];
  const range: Sorting = {
    isLess: (a, b) => compare(sorted[a] as Item, sorted[b] as Item) < 0,
    swap: (a, b) => {
      [sorted[a], sorted[b]] = [sorted[b] as Item, sorted[a] as Item];
    },
  };
  quickSort(range, 0, sorted.length, bitLength(sorted.length));
  return sorted;
}

/** Access by index; ranges are from `a` up to, and without, `b`. */
interface Sorting {
  isLess(a: number, b: number): boolean;
  swap(a: number, b: number): void;
}

function bitLength(value: number): number {
  return 32 - Math.clz32(value);
}

/** @param limit how many unbalanced partitions are allowed before the heap sort takes over. */
function quickSort(range: Sorting, from: number, to: number, limit: number): void {
  let state = { a: from, b: to, limit, balanced: true, partitioned: true };
  while (state.b - state.a > MAX_INSERTION) {
    const next = state.limit === 0 ? heapSort(range, state.a, state.b) : divide(range, state);
    if (!next) return;
    state = next;
  }
  insertionSort(range, state.a, state.b);
}

type State = { a: number; b: number; limit: number; balanced: boolean; partitioned: boolean };

/** One round: the smaller part is sorted, the larger one left. @returns nothing when all is sorted. */
function divide(range: Sorting, state: State): State | undefined {
  const { a, b, balanced, partitioned } = state;
  if (!balanced) breakPatterns(range, a, b);
  const limit = balanced ? state.limit : state.limit - 1;
  const { pivot, likelySorted } = turnUpwards(range, a, b, choosePivot(range, a, b));
  if (balanced && partitioned && likelySorted && sortNearlySorted(range, a, b)) return undefined;
  if (a > 0 && !range.isLess(a - 1, pivot)) return { ...state, a: partitionEqual(range, a, b, pivot), limit };
  const { middle, untouched } = partition(range, a, b, pivot);
  const [left, right] = [middle - a, b - middle];
  const next = { limit, partitioned: untouched, balanced: Math.min(left, right) >= Math.trunc((b - a) / 8) };
  if (left < right) {
    quickSort(range, a, middle, limit);
    return { ...next, a: middle + 1, b };
  }
  quickSort(range, middle + 1, b, limit);
  return { ...next, a, b: middle };
}

function insertionSort({ isLess, swap }: Sorting, a: number, b: number): void {
  for (let i = a + 1; i < b; i++) for (let j = i; j > a && isLess(j, j - 1); j--) swap(j, j - 1);
}

function heapSort(range: Sorting, a: number, b: number): undefined {
  const length = b - a;
  for (let i = Math.trunc((length - 1) / 2); i >= 0; i--) siftDown(range, i, length, a);
  for (let i = length - 1; i >= 0; i--) {
    range.swap(a, a + i);
    siftDown(range, 0, i, a);
  }
}

function siftDown({ isLess, swap }: Sorting, low: number, high: number, first: number): void {
  let root = low;
  for (let child = 2 * root + 1; child < high; child = 2 * root + 1) {
    if (child + 1 < high && isLess(first + child, first + child + 1)) child++;
    if (!isLess(first + root, first + child)) return;
    swap(first + root, first + child);
    root = child;
  }
}

interface Pivot {
  readonly pivot: number;
  readonly swaps: number;
}

/** The median of three, or of three medians. */
function choosePivot(range: Sorting, a: number, b: number): Pivot {
  const length = b - a;
  const quarter = Math.trunc(length / 4);
  const counter = { swaps: 0 };
  const ninther = (index: number) =>
    length >= NINTHER_FROM ? median(range, [index - 1, index, index + 1], counter) : index;
  const candidates = [ninther(a + quarter), ninther(a + quarter * 2), ninther(a + quarter * 3)] as const;
  return { pivot: median(range, candidates, counter), swaps: counter.swaps };
}

function median(
  { isLess }: Sorting,
  [first, second, third]: readonly [number, number, number],
  counter: { swaps: number },
): number {
  const order = (x: number, y: number): [number, number] => {
    if (!isLess(y, x)) return [x, y];
    counter.swaps++;
    return [y, x];
  };
  const [low, high] = order(first, second);
  const [middle] = order(high, third);
  return order(low, middle)[1];
}

/** When every comparison said "falling", the range is turned around. */
function turnUpwards(
  { swap }: Sorting,
  a: number,
  b: number,
  { pivot, swaps }: Pivot,
): { pivot: number; likelySorted: boolean } {
  if (swaps !== MAX_SWAPS) return { pivot, likelySorted: swaps === 0 };
  for (let i = a, j = b - 1; i < j; i++, j--) swap(i, j);
  return { pivot: b - 1 - (pivot - a), likelySorted: true };
}

/** @returns whether the range is sorted in the end: a few items out of place are put right, in long ranges only. */
function sortNearlySorted(range: Sorting, a: number, b: number): boolean {
  let i = a + 1;
  for (let step = 0; step < MAX_STEPS; step++) {
    while (i < b && !range.isLess(i, i - 1)) i++;
    if (i === b) return true;
    if (b - a < SHIFTING_FROM) return false;
    range.swap(i, i - 1);
    if (i - a >= 2) shiftDown(range, i - 1);
    if (b - i >= 2) shiftUp(range, i + 1, b);
  }
  return false;
}

function shiftDown({ isLess, swap }: Sorting, from: number): void {
  for (let j = from; j >= 1 && isLess(j, j - 1); j--) swap(j, j - 1);
}

function shiftUp({ isLess, swap }: Sorting, from: number, b: number): void {
  for (let j = from; j < b && isLess(j, j - 1); j++) swap(j, j - 1);
}

/** Smaller items before the pivot, the others behind it. */
function partition(
  { isLess, swap }: Sorting,
  a: number,
  b: number,
  pivot: number,
): { middle: number; untouched: boolean } {
  swap(a, pivot);
  let i = a + 1;
  let j = b - 1;
  for (let untouched = true; ; untouched = false) {
    while (i <= j && isLess(i, a)) i++;
    while (i <= j && !isLess(j, a)) j--;
    if (i > j) {
      swap(j, a);
      return { middle: j, untouched };
    }
    swap(i++, j--);
  }
}

/** Items equal to the pivot first; none is smaller. @returns where the greater ones begin. */
function partitionEqual({ isLess, swap }: Sorting, a: number, b: number, pivot: number): number {
  swap(a, pivot);
  let i = a + 1;
  let j = b - 1;
  while (true) {
    while (i <= j && !isLess(a, i)) i++;
    while (i <= j && isLess(a, j)) j--;
    if (i > j) return i;
    swap(i++, j--);
  }
}

/** Moves three items to places that look random and are the same for the same length. */
function breakPatterns({ swap }: Sorting, a: number, b: number): void {
  const length = b - a;
  const mask = BigInt(2 ** bitLength(length) - 1);
  const middle = a + Math.trunc(length / 4) * 2;
  let random = BigInt(length);
  for (let index = middle - 1; index <= middle + 1; index++) {
    random = xorShift(random);
    const other = Number(random & mask);
    swap(index, a + (other >= length ? other - length : other));
  }
}

function xorShift(value: bigint): bigint {
  let next = BigInt.asUintN(64, value ^ (value << 13n));
  next ^= next >> 7n;
  return BigInt.asUintN(64, next ^ (next << 17n));
}
