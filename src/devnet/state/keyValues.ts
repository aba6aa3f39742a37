import sortedBTree from 'sorted-btree';

// A CommonJS package: what it exports by default stands one level deeper in an ES module.
const BTree = sortedBTree.default;

/** A stored value. Values are never changed in place: a new one takes the old one's place. */
export interface Entry {
  readonly value: unknown;
  /** Canonical text of the value: what the app hash covers, and by whose length gas is charged. */
  readonly text: string;
}

/** An ordered map of records, as the modules see their state. */
export interface KeyValues {
  find(key: string): Entry | undefined;
  put(key: string, entry: Entry): void;
  remove(key: string): void;
  /** Keys that begin with `prefix`, in byte order: the first `limit` of them, or all. */
  keys(prefix: string, limit?: number): string[];
}

/** A state that others can be laid over, and that can be kept as it is: both cost next to nothing, because unchanged parts are shared. */
export interface StateTree extends KeyValues {
  /** The state of this moment, which later changes do not touch. */
  snapshot(): StateTree;
  /** How many records there are. */
  size(): number;
  /** What an overlay begins with, and what it hands back. For overlays only. */
  fork(): { readonly tree: Tree; readonly adopt: (tree: Tree, changes: Changes) => void };
}

/**
 * Changes laid over a parent, unseen by it until they are committed; the parent is seen as it was when the layer was laid. Dropping the
 * overlay is the rollback.
 */
export interface Overlay extends StateTree {
  /** Hands all changes to the parent and starts afresh. */
  commit(): void;
  /** What would be committed, ordered by key; undefined stands for a removal. */
  changes(): ReadonlyArray<readonly [string, Entry | undefined]>;
}

type Tree = InstanceType<typeof BTree<string, Entry>>;
type Changes = ReadonlyMap<string, Entry | undefined>;

/** Keys are ASCII, so the order of UTF-16 units is that of bytes. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A state of its own, empty at first. */
export function createKeyValues(): StateTree {
  return treeState(new BTree<string, Entry>(undefined, byText));
}

/** A layer of changes over `parent`. Layers stack: a message's over its transaction's over its block's over the committed state. */
export function createOverlay(parent: StateTree): Overlay {
  let base = parent.fork();
  const changed = new Map<string, Entry | undefined>();
  const layer = treeState(base.tree, (key, entry) => void changed.set(key, entry));
  return {
    ...layer,
    changes: () => [...changed].sort(([a], [b]) => byText(a, b)),
    commit() {
      base.adopt(layer.fork().tree, changed);
      changed.clear();
      base = parent.fork();
    },
  };
}

/** @param onChange told of each change to the records, the adopted ones included. */
function treeState(first: Tree, onChange?: (key: string, entry: Entry | undefined) => void): StateTree {
  let tree = first;
  let version = 0;
  const change = (key: string, entry: Entry | undefined) => {
    version++;
    onChange?.(key, entry);
  };
  const state: StateTree = {
    find: (key) => tree.get(key),
    put(key, entry) {
      tree.set(key, entry);
      change(key, entry);
    },
    remove(key) {
      tree.delete(key);
      change(key, undefined);
    },
    keys: (prefix, limit) => keysFrom(tree, prefix, limit),
    size: () => tree.size,
    snapshot: () => treeState(tree.clone()),
    fork: () => {
      const forkedAt = version;
      return { tree: tree.clone(), adopt: (adopted, changes) => adopt(adopted, changes, version === forkedAt) };
    },
  };
  /** When nothing else has happened here since the fork, the layer's tree is the result. Otherwise its changes are made once more. */
  function adopt(adopted: Tree, changes: Changes, isUntouched: boolean): void {
    if (isUntouched) tree = adopted;
    for (const [key, entry] of changes) {
      if (!isUntouched) applyTo(tree, key, entry);
      change(key, entry);
    }
  }
  return state;
}

function applyTo(tree: Tree, key: string, entry: Entry | undefined): void {
  if (entry) tree.set(key, entry);
  else tree.delete(key);
}

function keysFrom(tree: Tree, prefix: string, limit = Number.POSITIVE_INFINITY): string[] {
  const found: string[] = [];
  for (const key of tree.keys(prefix)) {
    if (found.length >= limit || !key.startsWith(prefix)) break;
    found.push(key);
  }
  return found;
}
