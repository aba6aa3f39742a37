import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/devnet/home/openDatabase.ts';
import { temporaryHome } from './testHome.ts';

const file = () => join(temporaryHome(), 'below', 'chain.sqlite');

describe('openDatabase', () => {
  it('keeps what a transaction did, all of it or nothing', () => {
    const path = file();
    const database = openDatabase(path);
    database.run('CREATE TABLE t (a INTEGER, b TEXT)');
    database.transaction(() => database.run('INSERT INTO t VALUES (?, ?)', 2n ** 60n, 'x'));
    const failing = () =>
      database.transaction(() => {
        database.run('INSERT INTO t VALUES (?, ?)', 2, null);
        throw new TypeError('stop');
      });
    expect(failing).toThrow(TypeError);
    database.close();
    const again = openDatabase(path);
    expect([...again.rows('SELECT a, b FROM t')].map((row) => ({ ...row }))).toEqual([{ a: 2n ** 60n, b: 'x' }]);
    again.close();
    expect([again.file, existsSync(path)]).toEqual([path, true]);
  });

  it('is nobody else’s while it is open', () => {
    const path = file();
    const database = openDatabase(path);
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ kind: 'DEVNET_HOME_LOCKED' }));
    database.close();
    openDatabase(path).close();
  });

  it('names a file that is none, and a place where none can be', () => {
    const path = join(temporaryHome(), 'chain.sqlite');
    writeFileSync(path, 'no database at all, and long enough to be looked at'.repeat(30));
    expect(() => openDatabase(path)).toThrow(
      expect.objectContaining({ kind: 'DEVNET_HOME_DAMAGED', args: expect.objectContaining({ file: path }) }),
    );
    const taken = join(temporaryHome(), 'directory');
    mkdirSync(taken);
    expect(() => openDatabase(taken)).toThrow(expect.objectContaining({ kind: 'DEVNET_HOME_FAILED' }));
    expect(() => openDatabase(join(path, 'below.sqlite'))).toThrow(
      expect.objectContaining({ kind: 'DEVNET_HOME_FAILED' }),
    );
  });
});
