import { chmod, writeFile } from 'node:fs/promises';
import { Option } from 'commander';
import { RunnerError } from '../../base/runnerError.ts';
import { createCertificate } from '../../chain/certificate/createCertificate.ts';
import { createCertificateMsg } from '../../chain/message/createCertificateMsg.ts';
import { revokeCertificateMsg } from '../../chain/message/revokeCertificateMsg.ts';
import { listCertificates } from '../../chain/query/listCertificates.ts';
import type { CommandGroup, CommandSpec } from '../frame/command.ts';
import { type IdOptions, idOptions } from '../frame/idOptions.ts';
import { renderTable } from '../frame/renderTable.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';

interface CreateOptions extends SharedOptions {
  readonly out: string;
  readonly host?: readonly string[];
}
interface RevokeOptions extends SharedOptions {
  readonly serial: string;
}

const create: CommandSpec<CreateOptions> = {
  name: 'create',
  summary: 'make a certificate, keep it with its key in a file of yours, and publish it',
  needs: 'tx',
  options: () => [
    new Option('--out <file>', 'where certificate and key go, as PEM; must not be there yet').makeOptionMandatory(),
    new Option('--host <name...>', "names and addresses of a provider's gateway"),
  ],
  examples: [
    'certificate create --from tenant --out tenant.pem',
    'certificate create --from provider --out p.pem --host p.example.org',
  ],
  run: async (call, options) => {
    const { wallet } = await call.key();
    const { clock, random } = call.terminal;
    const { host: hosts = [], out } = options;
    const { certPem, keyPem, pubkeyPem, serial } = await createCertificate({
      address: wallet.address,
      hosts,
      clock,
      random,
    });
    const request = {
      what: `publish certificate ${serial}`,
      messages: [createCertificateMsg({ owner: wallet.address, certPem, pubkeyPem })],
    };
    // Before it is published: a certificate whose key is lost is of no use to anybody.
    if (!options.dryRun) await writeNew(out, certPem + keyPem);
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { owner: wallet.address, serial, file: out });
  },
};

const revoke: CommandSpec<RevokeOptions> = {
  name: 'revoke',
  summary: 'revoke a certificate for good',
  needs: 'tx',
  options: () => [new Option('--serial <number>', 'of the certificate').makeOptionMandatory()],
  examples: ['certificate revoke --serial 1781234567890123456 --from tenant'],
  run: async (call, { serial }) => {
    const owner = await call.address();
    const request = { what: `revoke certificate ${serial}`, messages: [revokeCertificateMsg({ owner, serial })] };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { owner, serial });
  },
};

const list: CommandSpec<SharedOptions & IdOptions> = {
  name: 'list',
  summary: "one's own certificates, or another's",
  needs: 'key',
  options: () => idOptions(['owner'], 'filter'),
  examples: ['certificate list --from tenant', 'certificate list --owner akash1… --output json'],
  run: async (call, options) => {
    const owner = options.owner ?? (await call.address());
    const certificates = await listCertificates(await call.connection(), { owner }, call.signal);
    const rows = certificates.map(({ serial, state }) => [serial, state]);
    const { colours } = call.terminal;
    return {
      value: { certificates },
      lines: renderTable(['SERIAL', 'STATE'], rows, { colours, none: 'no certificates' }),
    };
  },
};

/** `akash-runner certificate`. */
export const certificateCommands: CommandGroup = {
  name: 'certificate',
  summary: 'mTLS certificates on the chain',
  commands: [create, revoke, list],
};

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    await chmod(path, 0o600);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new RunnerError('CLI_FILE_UNWRITABLE', { path, reason }, { cause });
  }
}
