import { describe, expect, it } from 'vitest';
import { matchCapabilities, matchRequirements } from '../../../../../src/devnet/module/market/matchAttributes.ts';
import { bytesOf, group, resources, spec } from '../../market.ts';

const attributes = (given: Record<string, string>) => Object.entries(given).map(([key, value]) => ({ key, value }));
const requiring = (given: Record<string, string>, signedBy = { allOf: [] as string[], anyOf: [] as string[] }) =>
  spec('1', { requirements: { attributes: attributes(given), signedBy } });
const withResources = (changes: Parameters<typeof resources>[0]) =>
  spec('1', { resources: [{ ...group().resources![0], resource: resources(changes) }] });
const volume = (given: Record<string, string>) => ({
  name: 'data',
  quantity: { val: bytesOf('10000000') },
  attributes: attributes(given),
});

describe('matchRequirements', () => {
  const own = attributes({ region: 'eu-west', 'feat/ssd/nvme': 'true', host: 'akash' });

  it.each([
    [{}, true],
    [{ region: 'eu-west' }, true],
    [{ region: 'eu-west', host: 'akash' }, true],
    [{ region: 'us-west' }, false],
    [{ tier: 'community' }, false],
    // facts chain §2.5: the required key is a pattern, the value exact; a star does not cross a slash.
    [{ 'reg*': 'eu-west' }, true],
    [{ 'feat/*/nvme': 'true' }, true],
    [{ 'feat/*': 'true' }, false],
    [{ 'ho?t': 'akash' }, true],
    [{ 'ho[a-s]t': 'akash' }, true],
    [{ region: 'eu-*' }, false],
    [{ 'region.': 'eu-west' }, false],
  ])('%j: %s', (required, expected) => {
    expect(matchRequirements(requiring(required), own, [])).toBe(expected);
  });

  // chain-sdk go/node/deployment/v1beta4/groupspec.go MatchRequirements: what auditors say, and not what the provider says of itself.
  const signed = [
    { auditor: 'ann', attributes: attributes({ region: 'eu-west', tier: 'gold' }) },
    { auditor: 'ben', attributes: attributes({ region: 'eu-west' }) },
  ];
  it.each([
    ['all of one', { region: 'eu-west' }, { allOf: ['ann'], anyOf: [] }, true],
    ['all of both', { region: 'eu-west' }, { allOf: ['ann', 'ben'], anyOf: [] }, true],
    ['all of both, of whom one does not say it', { tier: 'gold' }, { allOf: ['ann', 'ben'], anyOf: [] }, false],
    ['any of both, of whom one says it', { tier: 'gold' }, { allOf: [], anyOf: ['ben', 'ann'] }, true],
    ['any of one who does not say it', { tier: 'gold' }, { allOf: [], anyOf: ['ben'] }, false],
    ['any of a stranger', { region: 'eu-west' }, { allOf: [], anyOf: ['eve'] }, false],
    ['a stranger among all', { region: 'eu-west' }, { allOf: ['ann', 'eve'], anyOf: [] }, false],
    ['all of one and any of another', { region: 'eu-west' }, { allOf: ['ann'], anyOf: ['eve', 'ben'] }, true],
    ['all of one and any of a stranger', { region: 'eu-west' }, { allOf: ['ann'], anyOf: ['eve'] }, false],
    ['what only the provider says', { host: 'akash' }, { allOf: ['ann'], anyOf: [] }, false],
    ['a pattern', { 'reg*': 'eu-west' }, { allOf: ['ann'], anyOf: [] }, true],
    ['nothing, signed by somebody', {}, { allOf: [], anyOf: ['ben'] }, true],
  ])('asks for %s', (_, required, signedBy, expected) => {
    expect(matchRequirements(requiring(required as Record<string, string>, signedBy), own, signed)).toBe(expected);
  });

  it('matches nobody who has no signature at all', () => {
    expect(matchRequirements(requiring({}, { allOf: ['ann'], anyOf: [] }), own, [])).toBe(false);
    expect(matchRequirements(requiring({}, { allOf: [], anyOf: ['ann'] }), own, [])).toBe(false);
  });
});

describe('matchCapabilities', () => {
  const own = attributes({
    'capabilities/storage/1/class': 'beta2',
    'capabilities/storage/1/persistent': 'true',
    'capabilities/storage/2/class': 'beta3',
    'capabilities/storage/2/persistent': 'true',
    'capabilities/storage/3': 'broken',
    'capabilities/gpu/vendor/nvidia/model/a100': 'true',
  });

  it.each([
    ['no wish', {}, true],
    ['a class of one group', { class: 'beta2', persistent: 'true' }, true],
    ['parts of two groups', { class: 'beta3', persistent: 'false' }, false],
    ['an unknown class', { class: 'beta1' }, false],
  ])('storage: %s', (_, wish, expected) => {
    expect(matchCapabilities(withResources({ storage: [volume(wish as Record<string, string>)] }), own)).toBe(expected);
  });

  it('storage: every volume counts', () => {
    const storage = [volume({ class: 'beta2' }), volume({ class: 'beta1' })];
    expect(matchCapabilities(withResources({ storage }), own)).toBe(false);
  });

  it.each([
    [
      'any of the models asked for is enough',
      { 'vendor/nvidia/model/h100': 'true', 'vendor/nvidia/model/a100': 'true' },
      true,
    ],
    ['a pattern', { 'vendor/nvidia/model/*': 'true' }, true],
    ['another model', { 'vendor/nvidia/model/h100': 'true' }, false],
    ['no model', {}, true],
  ])('GPU: %s', (_, wish, expected) => {
    const gpu = { units: { val: bytesOf('1') }, attributes: attributes(wish as Record<string, string>) };
    expect(matchCapabilities(withResources({ gpu }), own)).toBe(expected);
  });

  it('asks nothing of a provider when no GPU is wanted', () => {
    expect(matchCapabilities(spec(), [])).toBe(true);
  });
});
