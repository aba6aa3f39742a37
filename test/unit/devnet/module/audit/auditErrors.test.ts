import { describe, expect, it } from 'vitest';
import { auditErrors } from '../../../../../src/devnet/module/audit/auditErrors.ts';

describe('auditErrors', () => {
  // chain-sdk go/node/audit/v1/errors.go.
  it('has the node’s codes', () => {
    expect(Object.entries(auditErrors).map(([name, { codespace, code }]) => `${codespace}/${code} ${name}`)).toEqual([
      'audit/1 providerNotFound',
      'audit/2 invalidAddress',
      'audit/3 attributeNotFound',
    ]);
  });
});
