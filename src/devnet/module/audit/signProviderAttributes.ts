import { type Attribute, MsgSignProviderAttributes } from '../../../chain/protocol/akash.ts';
import { requireAddress } from '../../state/address.ts';
import { protoEvent } from '../../state/event.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { audits } from './audits.ts';

/**
 * Vouches for attributes of a provider, which need not exist. Later ones join the earlier and win over them by key; nothing is asked of the
 * keys' form. Source: node `x/audit/keeper/keeper.go` CreateOrUpdateProviderAttributes.
 */
export const signProviderAttributes = defineMessage<MsgSignProviderAttributes>({
  type: 'akash.audit.v1.MsgSignProviderAttributes',
  codec: MsgSignProviderAttributes,
  signer: ({ auditor }) => auditor,
  validate({ owner, auditor }) {
    requireAddress(owner, 'MsgCreate: Invalid Owner Address');
    requireAddress(auditor, 'MsgCreate: Invalid Auditor Address');
  },
  handle(context, { owner, auditor, attributes }) {
    const id = { owner: owner.toLowerCase(), auditor: auditor.toLowerCase() };
    const earlier = audits.find(context.state, id);
    const joined = earlier ? mergeByKey([...earlier.attributes, ...attributes]) : attributes;
    audits.put(context.state, id, { ...id, attributes: sortByKey(joined.map(plain)) });
    context.emit(protoEvent('akash.audit.v1.EventTrustedAuditorCreated', id));
  },
});

/** Of several with one key the last. */
function mergeByKey(attributes: readonly Attribute[]): Attribute[] {
  return [...new Map(attributes.map((attribute) => [attribute.key, attribute])).values()];
}

function sortByKey(attributes: readonly Attribute[]): Attribute[] {
  return [...attributes].sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
}

function plain({ key, value }: Attribute): Attribute {
  return { key, value };
}
