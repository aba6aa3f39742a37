// Empties each exported function of src in turn, in memory, and runs the tests that mirror its file: one that still passes proves nothing
// about that function. Prints the survivors. Slow (a test run each), so it is not part of `npm test`.
//   npm run check:empty [-- src/bidding src/tenant/rentalId.ts]
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { createVitest, type Vitest } from 'vitest/node';
import { listFiles } from '../test/architecture/readTree.ts';

interface Mutant {
  readonly path: string;
  readonly name: string;
  /** Where the body stands in the text, braces included. */
  readonly start: number;
  readonly end: number;
}
type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;

let current: Mutant | undefined;
const chosen = process.argv.slice(2);
const paths = listFiles('src', '.ts').filter(
  (path) => chosen.length === 0 || chosen.some((one) => path.startsWith(one)),
);
const mutants = paths.flatMap(findMutants);
const vitest = await createVitest(
  'test',
  {
    watch: false,
    reporters: [],
    testTimeout: 5_000,
    isolate: true,
    fsModuleCache: false,
    coverage: { enabled: false },
  },
  plugins(),
);
const survivors: Mutant[] = [];
for (const mutant of mutants) if (await survives(vitest, mutant)) survivors.push(mutant);
await vitest.close();
for (const { path, name } of survivors) process.stdout.write(`survives when empty: ${path} ${name}\n`);
process.stdout.write(`${mutants.length - survivors.length} passed, ${survivors.length} failed\n`);
process.exit(survivors.length === 0 ? 0 : 1);

function plugins() {
  const transform = (code: string, id: string) => {
    if (!current || resolve(current.path) !== id.split('?')[0]) return undefined;
    return `${code.slice(0, current.start)}{}${code.slice(current.end)}`;
  };
  return { plugins: [{ name: 'empty-one-export', enforce: 'pre' as const, transform }] };
}

async function survives(runner: Vitest, mutant: Mutant): Promise<boolean> {
  const test = mutant.path.replace(/^src\//, 'test/unit/').replace(/\.ts$/, '.test.ts');
  if (!existsSync(test)) return true;
  current = mutant;
  runner.invalidateFile(resolve(mutant.path));
  const specifications = await runner.globTestSpecifications([test]);
  const mirrored = specifications.filter((one) => one.moduleId === resolve(test));
  const { testModules, unhandledErrors } = await runner.runTestSpecifications(mirrored);
  runner.invalidateFile(resolve(mutant.path));
  current = undefined;
  return unhandledErrors.length === 0 && testModules.every((module) => module.ok());
}

function findMutants(path: string): Mutant[] {
  const text = readFileSync(path, 'utf8');
  const program = parseAst(text, { lang: 'ts' }) as unknown as { body: Node[] };
  return program.body
    .filter((node) => node.type === 'ExportNamedDeclaration' && node['declaration'])
    .flatMap((node) => functionsOf(node['declaration'] as Node))
    .map(({ name, body }) => ({ path, name, start: body.start, end: body.end }));
}

function functionsOf(declaration: Node): Array<{ name: string; body: Node }> {
  if (declaration.type === 'FunctionDeclaration' && declaration['body'])
    return [{ name: nameOf(declaration['id']), body: declaration['body'] as Node }];
  const declared = (declaration['declarations'] ?? []) as Array<Node & { id: Node; init?: Node }>;
  return declared
    .filter(
      (one) =>
        /Function/.test(one.init?.type ?? '') && (one.init?.['body'] as Node | undefined)?.type === 'BlockStatement',
    )
    .map((one) => ({ name: nameOf(one.id), body: one.init?.['body'] as Node }));
}

function nameOf(node: unknown): string {
  return (node as { name?: string } | undefined)?.name ?? '';
}
