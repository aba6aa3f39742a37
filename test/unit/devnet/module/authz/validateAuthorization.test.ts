import { describe, expect, it } from 'vitest';
import { decodeAuthorization } from '../../../../../src/devnet/module/authz/authorization.ts';
import { validateAuthorization } from '../../../../../src/devnet/module/authz/validateAuthorization.ts';
import { depositing, generic, sending } from '../../grants.ts';
import { coins } from '../../market.ts';
import { RIVAL, refusalOf, TENANT } from '../../stage.ts';

const LIMIT = [coins('5')];

describe('validateAuthorization', () => {
  it.each([
    // cosmos-sdk x/authz/generic_authorization.go: errors.New.
    ['a generic one', generic(), 'ok'],
    ['one for nothing', generic(''), 'undefined/1'],
    // cosmos-sdk x/bank/types/send_authorization.go; bank/types/errors.go ErrDuplicateEntry.
    ['one for sending', sending(undefined, [TENANT, RIVAL]), 'ok'],
    ['sending without limit', sending([]), 'sdk/10'],
    ['sending nothing', sending([coins('0', 'uakt')]), 'sdk/10'],
    ['sending to somebody twice', sending(undefined, [TENANT, TENANT]), 'bank/8'],
    // chain-sdk go/node/escrow/v1/authz.go ValidateBasic; escrow/module/error.go 17.
    ['one for deposits', depositing(), 'ok'],
    ['deposits without a limit', depositing([]), 'ok'],
    // Seen on node v2.1.0-rc12.
    ['deposits without the older limit', depositing(LIMIT, { spendLimit: undefined }), 'sdk/10'],
    ['no scope', depositing(LIMIT, { scopes: [] }), 'escrow/17'],
    ['scope 0', depositing(LIMIT, { scopes: [0] }), 'escrow/17'],
    ['an unknown scope', depositing(LIMIT, { scopes: [1, 3 as never] }), 'escrow/17'],
    ['a scope twice', depositing(LIMIT, { scopes: [1, 1] }), 'escrow/17'],
    ['an older limit', depositing(LIMIT, { spendLimit: coins('1', 'uakt') }), 'sdk/10'],
    ['an older limit below zero', depositing(LIMIT, { spendLimit: coins('-1', 'uakt') }), 'sdk/10'],
    ['an older limit of no denom', depositing(LIMIT, { spendLimit: coins('0', '!') }), 'sdk/10'],
    ['limits out of order', depositing([coins('1', 'uakt'), coins('1')]), 'sdk/10'],
    ['a limit of zero', depositing([coins('0')]), 'sdk/10'],
  ])('judges %s', (_, packed, code) => {
    expect(refusalOf(() => validateAuthorization(decodeAuthorization(packed)))).toBe(code);
  });
});
