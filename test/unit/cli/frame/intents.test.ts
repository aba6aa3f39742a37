import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileStore } from '../../../../src/base/fileStore.ts';
import { createMemoryStore } from '../../../../src/base/store.ts';
import { sendMsg } from '../../../../src/chain/message/sendMsg.ts';
import { createIntents, explainWrites, intentKey } from '../../../../src/cli/frame/intents.ts';
import { temporaryDirectory } from '../../../helpers/runnerProvider.ts';

const note = { what: 'send 7uakt', atMs: 1_000, pid: 7, chosen: { dseq: '9' } };

describe('createIntents', () => {
  it('keeps notes until they are removed', async () => {
    const store = createMemoryStore();
    const intents = createIntents(store);
    await intents.put('a', note);
    expect(await createIntents(store).find('a')).toEqual(note);
    await intents.remove('a');
    expect(await intents.find('a')).toBeUndefined();
    expect(await store.list('')).toEqual([]);
  });

  it('takes a damaged note for none', async () => {
    const store = createMemoryStore();
    for (const text of ['{', '{"what":1}']) {
      await store.put('intent/a', text);
      expect(await createIntents(store).find('a')).toBeUndefined();
    }
  });

  it('forgets what is old, with its bytes, and only that', async () => {
    const store = createMemoryStore();
    const intents = createIntents(store);
    await intents.put('old', note);
    await intents.put('new', { ...note, atMs: 2_000 });
    for (const key of ['tx/old', 'tx/new', 'tx/other']) await store.put(key, 'bytes');
    await intents.forgetBefore(2_000);
    expect(await store.list('')).toEqual(['intent/new', 'tx/new', 'tx/other']);
  });
});

describe('intentKey', () => {
  it('is the same for the same messages of the same key on the same chain, and for nothing else', () => {
    const send = (amount: bigint) => [sendMsg({ from: 'akash1a', to: 'akash1b', amount: [{ denom: 'uakt', amount }] })];
    const key = intentKey('c', 'akash1a', send(7n));
    expect(intentKey('c', 'akash1a', send(7n))).toBe(key);
    const others = [
      intentKey('c', 'akash1a', send(8n)),
      intentKey('d', 'akash1a', send(7n)),
      intentKey('c', 'akash1c', send(7n)),
      intentKey('c', 'akash1a', [...send(7n), ...send(7n)]),
    ];
    expect(new Set([key, ...others]).size).toBe(5);
  });
});

describe('explainWrites', () => {
  it('says which place cannot be written', async () => {
    const file = join(await temporaryDirectory(), 'file');
    await writeFile(file, '');
    const store = explainWrites(createFileStore(join(file, 'below')), file);
    await expect(store.put('a', 'b')).rejects.toMatchObject({ kind: 'CLI_FILE_UNWRITABLE', args: { path: file } });
  });
});
