import { describe, expect, it } from 'vitest';
import { Source } from '../../../../src/chain/protocol/akash.ts';
import { validateDeposit, validateSources } from '../../../../src/devnet/state/validateDeposit.ts';
import { coins } from '../market.ts';
import { refusalOf } from '../stage.ts';

describe('validateDeposit', () => {
  it.each([
    ['a good one', coins('5'), [Source.grant, Source.balance], 'ok'],
    ['no denom', coins('5', ''), [Source.balance], 'undefined/1'],
    ['less than nothing', coins('-5'), [Source.balance], 'undefined/1'],
    ['no source', coins('5'), [], 'akash/4'],
    // As the node answers: an amount that is not there is zero. What is no number does not decode (sdk 2).
    ['no amount', coins(''), [Source.balance], 'ok'],
    ['no number', coins('five'), [Source.balance], 'sdk/2'],
  ])('%s', (_, amount, sources, code) => {
    expect(refusalOf(() => validateDeposit({ amount, sources }))).toBe(code);
  });

  it('looks at each source', () => {
    expect(refusalOf(() => validateSources([Source.invalid]))).toBe('akash/4');
    expect(refusalOf(() => validateSources([Source.grant, Source.grant]))).toBe('akash/4');
    expect(refusalOf(() => validateSources([Source.grant]))).toBe('ok');
  });
});
