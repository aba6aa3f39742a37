import { Option } from 'commander';
import { deleteProviderAttributesMsg } from '../../chain/message/deleteProviderAttributesMsg.ts';
import { signProviderAttributesMsg } from '../../chain/message/signProviderAttributesMsg.ts';
import { listAllAudits } from '../../chain/query/listAllAudits.ts';
import { listAuditedAttributes } from '../../chain/query/listAuditedAttributes.ts';
import type { CommandGroup, CommandSpec } from '../frame/command.ts';
import { type IdOptions, idOptions } from '../frame/idOptions.ts';
import { parseValue } from '../frame/parseValue.ts';
import { renderTable } from '../frame/renderTable.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';

type Attributes = ReturnType<typeof parseValue.attributes>;
interface SignOptions extends SharedOptions {
  readonly provider: string;
  readonly attribute: Attributes;
}
interface DeleteOptions extends SharedOptions {
  readonly provider: string;
  readonly key?: readonly string[];
}
interface ListOptions extends SharedOptions, IdOptions {
  readonly auditor?: string;
}

const sign: CommandSpec<SignOptions> = {
  name: 'sign',
  summary: 'vouch for attributes of a provider; --from is the auditor',
  needs: 'tx',
  options: () => [
    ...idOptions(['provider']),
    new Option('--attribute <key=value>', 'repeat it or separate by commas')
      .argParser(parseValue.attributes)
      .makeOptionMandatory(),
  ],
  examples: ['audit sign --provider akash1… --attribute region=us-west,host=acme --from auditor'],
  run: async (call, { provider: owner, attribute: attributes }) => {
    const auditor = await call.address();
    const request = {
      what: `sign ${attributes.length} attributes of ${owner}`,
      messages: [signProviderAttributesMsg({ owner, auditor, attributes })],
    };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { provider: owner, auditor, attributes });
  },
};

const remove: CommandSpec<DeleteOptions> = {
  name: 'delete',
  summary: 'vouch no more, for some keys or for all',
  needs: 'tx',
  options: () => [...idOptions(['provider']), new Option('--key <key...>', 'without it all')],
  examples: [
    'audit delete --provider akash1… --key region --from auditor',
    'audit delete --provider akash1… --from auditor',
  ],
  run: async (call, { provider: owner, key: keys = [] }) => {
    const auditor = await call.address();
    const request = {
      what: `take back the signature on ${keys.length === 0 ? 'all attributes' : keys.join(', ')} of ${owner}`,
      messages: [deleteProviderAttributesMsg({ owner, auditor, keys })],
    };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { provider: owner, auditor, keys });
  },
};

const list: CommandSpec<ListOptions> = {
  name: 'list',
  summary: 'what auditors vouch for, of one provider or of all',
  needs: 'chain',
  options: () => [
    ...idOptions(['provider'], 'filter'),
    new Option('--auditor <address>', 'only this one').argParser(parseValue.address),
  ],
  examples: ['audit list', 'audit list --provider akash1… --auditor akash1… --output json'],
  run: async (call, { provider, auditor }) => {
    const connection = await call.connection();
    const filter = auditor === undefined ? {} : { auditor };
    const audits =
      provider === undefined
        ? await listAllAudits(connection, filter, call.signal)
        : await listAuditedAttributes(connection, { owner: provider, ...filter }, call.signal);
    const rows = audits.flatMap((audit) =>
      audit.attributes.map(({ key, value }) => [audit.owner, audit.auditor, `${key}=${value}`]),
    );
    const { colours } = call.terminal;
    const lines = renderTable(['PROVIDER', 'AUDITOR', 'ATTRIBUTE'], rows, { colours, none: 'no audits' });
    return { value: { audits }, lines };
  },
};

/** `akash-runner audit`. */
export const auditCommands: CommandGroup = {
  name: 'audit',
  summary: "auditors' signatures on what providers say of themselves",
  commands: [sign, remove, list],
};
