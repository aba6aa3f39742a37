import type { Attribute } from '../../../chain/protocol/akash.ts';
import { addressKey } from '../../state/addressKey.ts';
import type { QueryContext } from '../../state/context.ts';
import { defineTable } from '../../state/table.ts';

export interface AuditId {
  /** The provider. It need not be one. */
  readonly owner: string;
  readonly auditor: string;
}

/** What an auditor vouches for. */
export interface Audit extends AuditId {
  /** Ordered by key; as they were first signed, a key may be there twice. */
  readonly attributes: readonly Attribute[];
}

/** All audits, by provider and then by auditor. */
export const audits = defineTable<AuditId, Audit>(
  'audit',
  ({ owner, auditor }) => `${addressKey(owner)}/${addressKey(auditor)}`,
);

/** What is vouched for of one provider. */
export function auditsOf({ state }: Pick<QueryContext, 'state'>, owner: string): Audit[] {
  return audits.list(state, `${addressKey(owner)}/`).map(({ value }) => value);
}
