import { posix } from 'node:path';
import { doors, type FolderRule, folderTable } from './folderTable.ts';
import { readSource, type SourceFacts } from './readSource.ts';

/** Source files by their path from the repository's root, `/` as separator. */
export type Sources = Readonly<Record<string, string>>;

/** Every breach of the rules in these sources, one sentence each, in the order of the files. */
export function findBreaches(sources: Sources): string[] {
  const facts = Object.fromEntries(Object.entries(sources).map(([path, text]) => [path, readSource(text)]));
  const single = Object.entries(facts).flatMap(([path, fact]) => [
    ...importBreaches(path, fact),
    ...doorBreaches(path, fact),
  ]);
  return [...single, ...cycleBreaches(facts)];
}

/** The folder of the table a source file belongs to. */
export function folderOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  const nested = `${first}/${second}`;
  return nested in folderTable ? nested : first;
}

function importBreaches(path: string, fact: SourceFacts): string[] {
  const folder = folderOf(path);
  const rule = folderTable[folder];
  if (!rule) return [`${path}: src/${folder} is not in the folder table`];
  return fact.imports.flatMap(({ specifier }) => {
    const reason = specifier.startsWith('.') ? relativeBreach(path, specifier, rule) : packageBreach(specifier, rule);
    return reason ? [`${path}: imports ${specifier}, ${reason}`] : [];
  });
}

function relativeBreach(path: string, specifier: string, rule: FolderRule): string | undefined {
  const target = resolveImport(path, specifier);
  if (!target.startsWith('src/')) return 'which is outside src';
  const folder = folderOf(target);
  if (folder === folderOf(path) || rule.folders.includes(folder)) return undefined;
  return `but ${folderOf(path)} may not import ${folder}`;
}

function packageBreach(specifier: string, rule: FolderRule): string | undefined {
  if (specifier.startsWith('node:')) return undefined;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const scope = `${name.split('/')[0]}/*`;
  return rule.packages.includes(name) || rule.packages.includes(scope)
    ? undefined
    : 'a package not given to this folder';
}

function doorBreaches(path: string, fact: SourceFacts): string[] {
  return [...new Set(fact.doors)]
    .filter((door) => !(doors[door] ?? []).some((allowed) => path.startsWith(allowed)))
    .map(
      (door) => `${path}: uses ${door}, which is injected everywhere but in ${doors[door]?.join(', ') || 'no file'}`,
    );
}

function cycleBreaches(facts: Readonly<Record<string, SourceFacts>>): string[] {
  const files = edges(facts, (path) => path, false);
  const folders = edges(facts, folderOf, true);
  return [...findCycles(files, 'files'), ...findCycles(folders, 'folders')];
}

function edges(
  facts: Readonly<Record<string, SourceFacts>>,
  groupOf: (path: string) => string,
  betweenFolders: boolean,
): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const [path, fact] of Object.entries(facts)) {
    const from = groupOf(path);
    const targets = relativeTargets(path, fact, betweenFolders).map(groupOf);
    const others = targets.filter((to) => !betweenFolders || to !== from);
    graph.set(from, new Set([...(graph.get(from) ?? []), ...others]));
  }
  return graph;
}

function relativeTargets(path: string, fact: SourceFacts, withTypes: boolean): string[] {
  return fact.imports
    .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && (withTypes || !typeOnly))
    .map(({ specifier }) => resolveImport(path, specifier));
}

function findCycles(graph: ReadonlyMap<string, ReadonlySet<string>>, what: string): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(node);
    if (seen >= 0) found.push(`${what} import each other: ${[...trail.slice(seen), node].join(' -> ')}`);
    if (seen >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

function resolveImport(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier));
}
