import { MsgDeleteProviderAttributes } from '../../../chain/protocol/akash.ts';
import { requireAddress } from '../../state/address.ts';
import { protoEvent } from '../../state/event.ts';
import { refuse } from '../../state/refusal.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { auditErrors } from './auditErrors.ts';
import { type Audit, audits } from './audits.ts';

/** Takes back what was vouched for: the named keys, or all of it. Source: node `x/audit/keeper/keeper.go` DeleteProviderAttributes. */
export const deleteProviderAttributes = defineMessage<MsgDeleteProviderAttributes>({
  type: 'akash.audit.v1.MsgDeleteProviderAttributes',
  codec: MsgDeleteProviderAttributes,
  signer: ({ auditor }) => auditor,
  validate({ owner, auditor }) {
    requireAddress(owner, 'MsgCreate: Invalid Owner Address');
    requireAddress(auditor, 'MsgCreate: Invalid Auditor Address');
  },
  handle(context, { owner, auditor, keys }) {
    const id = { owner: owner.toLowerCase(), auditor: auditor.toLowerCase() };
    const audit = audits.find(context.state, id) ?? refuse(auditErrors.providerNotFound);
    const left = keys.length === 0 ? [] : keys.reduce(withoutKey, audit).attributes;
    if (left.length === 0) audits.remove(context.state, id);
    else audits.put(context.state, id, { ...audit, attributes: left });
    context.emit(protoEvent('akash.audit.v1.EventTrustedAuditorDeleted', id));
  },
});

/** @throws a refusal with audit 3 for a key that is not there, or was named before. */
function withoutKey(audit: Audit, key: string): Audit {
  const attributes = audit.attributes.filter((attribute) => attribute.key !== key);
  if (attributes.length < audit.attributes.length) return { ...audit, attributes };
  return refuse(
    auditErrors.attributeNotFound,
    `trying to delete non-existing attribute "${key}" for auditor/provider "${audit.auditor}/${audit.owner}"`,
  );
}
