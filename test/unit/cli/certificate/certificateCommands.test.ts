import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificateCommands } from '../../../../src/cli/certificate/certificateCommands.ts';
import { setGroupStage } from '../../../helpers/runGroup.ts';
import { temporaryDirectory } from '../../../helpers/runnerProvider.ts';

describe('certificate', () => {
  it('makes one whose key stays here, and revokes it', async () => {
    const { run, addresses } = await setGroupStage([certificateCommands]);
    const file = join(await temporaryDirectory(), 'c.pem');
    await run(`certificate create --out ${file} --dry-run`);
    const { json, text } = await run(`certificate create --out ${file} --host p.example.org`);
    expect(json).toMatchObject({ owner: addresses[0], file });
    expect(await readFile(file, 'utf8')).toMatch(/BEGIN CERTIFICATE[\s\S]*BEGIN PRIVATE KEY/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(text).not.toContain('PRIVATE');
    const list = async () => (await run(`certificate list --owner ${addresses[0]}`, 1)).json['certificates'];
    expect(await list()).toMatchObject([{ serial: json['serial'], state: 'valid' }]);
    await expect(run(`certificate create --out ${file}`)).rejects.toMatchObject({ kind: 'CLI_FILE_UNWRITABLE' });
    await run(`certificate revoke --serial ${json['serial']}`);
    expect(await list()).toMatchObject([{ state: 'revoked' }]);
    await expect(run(`certificate revoke --serial ${json['serial']}`)).rejects.toMatchObject({ kind: 'TX_REJECTED' });
  });
});
