import { describe, expect, it } from 'vitest';
import { acceptMessage } from '../../../../../src/devnet/module/authz/acceptMessage.ts';
import { decodeAuthorization } from '../../../../../src/devnet/module/authz/authorization.ts';
import { depositing, generic, packedDeposit, packedSend, sending } from '../../grants.ts';
import { coins } from '../../market.ts';
import { PROVIDER, RIVAL, refusalOf, STRANGER, TENANT } from '../../stage.ts';

const ask = (authorization: ReturnType<typeof generic>, message = packedSend()) =>
  acceptMessage(decodeAuthorization(authorization), message);
const left = (authorization: ReturnType<typeof generic>) => ({ left: decodeAuthorization(authorization) });

describe('acceptMessage', () => {
  it('accepts whatever a generic one is for', () => {
    expect(ask(generic())).toEqual(left(generic()));
  });

  // cosmos-sdk x/bank/types/send_authorization.go Accept.
  it('lowers a limit for sending, and ends with it', () => {
    expect(ask(sending())).toEqual(left(sending([coins('60', 'uakt')])));
    expect(ask(sending([coins('40', 'uakt')]))).toEqual({});
    expect(refusalOf(() => ask(sending([coins('39', 'uakt')])))).toBe('sdk/5');
  });

  it('sends to those on the list only', () => {
    expect(refusalOf(() => ask(sending(undefined, [RIVAL])))).toBe('sdk/4');
    expect(refusalOf(() => ask(sending(undefined, [RIVAL, STRANGER])))).toBe('ok');
  });

  // chain-sdk go/node/escrow/v1/authz.go Accept.
  it('lowers a limit for deposits, and ends with it', () => {
    expect(ask(depositing(), packedDeposit('1'))).toEqual(left(depositing([coins('999999')])));
    expect(ask(depositing(), packedDeposit('1000000'))).toEqual({});
    expect(refusalOf(() => ask(depositing(), packedDeposit('1000001')))).toBe('sdk/5');
    const other = { deposit: { amount: coins('1', 'uakt'), sources: [1] } };
    expect(refusalOf(() => ask(depositing(), packedDeposit('1', other)))).toBe('sdk/4');
  });

  it('tells what a deposit is for', () => {
    const bids = depositing(undefined, { scopes: [2] });
    const toBid = { id: { scope: 2, xid: `${TENANT}/1/1/1/${PROVIDER}` } };
    expect(refusalOf(() => ask(bids, packedDeposit('1')))).toBe('escrow/15');
    expect(refusalOf(() => ask(bids, packedDeposit('1', toBid)))).toBe('ok');
    expect(refusalOf(() => ask(bids, packedDeposit('1', { id: { scope: 0, xid: '' } })))).toBe('escrow/15');
  });
});
