import { describe, expect, it } from 'vitest';
import { wrappedText } from '../../../../src/devnet/query/wrappedText.ts';
import { refuse } from '../../../../src/devnet/state/refusal.ts';

describe('wrappedText', () => {
  it('is a refusal’s whole text, as Go wraps errors', () => {
    const text = (work: () => never) => {
      try {
        return work();
      } catch (error) {
        return wrappedText(error);
      }
    };
    expect(text(() => refuse({ codespace: 'sdk', code: 7, text: 'invalid address' }, 'owner'))).toBe(
      'owner: invalid address',
    );
  });

  it('is the message of an error, or the text of anything else', () => {
    expect([wrappedText(new Error('nil')), wrappedText('boom'), wrappedText(7)]).toEqual(['nil', 'boom', '7']);
  });
});
