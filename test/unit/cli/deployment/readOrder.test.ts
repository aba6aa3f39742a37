import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOrder } from '../../../../src/cli/deployment/readOrder.ts';
import { temporaryDirectory } from '../../../helpers/runnerProvider.ts';
import { shellSdl, someDeployment } from '../../../helpers/someDeployment.ts';

describe('readOrder', () => {
  it('makes groups, manifest and hash of an SDL file', async () => {
    const path = join(await temporaryDirectory(), 'a.yaml');
    await writeFile(path, shellSdl('true'));
    const { groups, manifestJson, hash } = someDeployment(shellSdl('true'));
    expect(await readOrder(path)).toMatchObject({ groups, manifestJson, hash });
    await writeFile(
      path,
      JSON.stringify({ ...JSON.parse(shellSdl('true')), version: '2.1', reclamation: { min_window: '2h' } }),
    );
    expect((await readOrder(path)).reclamation?.minWindow).toMatchObject({ seconds: 7_200n, nanos: 0 });
    await writeFile(path, 'version: "9"');
    await expect(readOrder(path)).rejects.toThrow();
    await expect(readOrder(`${path}.no`)).rejects.toMatchObject({ kind: 'CLI_FILE_UNREADABLE' });
  });
});
