import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/devnet/home/openDatabase.ts';
import { createTables, findFact, HOME_FORMAT, putFact } from '../../../../src/devnet/home/schema.ts';
import { temporaryHome } from './testHome.ts';

it('facts are kept by name, the last one wins', () => {
  const database = openDatabase(join(temporaryHome(), 'x.sqlite'));
  for (const _ of [1, 2]) createTables(database);
  expect(findFact(database, 'format')).toBeUndefined();
  for (const value of ['other', HOME_FORMAT]) putFact(database, 'format', value);
  expect(findFact(database, 'format')).toBe('akash-runner devnet home 1');
  database.close();
});
