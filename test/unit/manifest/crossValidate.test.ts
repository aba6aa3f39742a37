import { describe, expect, it } from 'vitest';
import { GroupSpec } from '../../../src/chain/protocol/akash.ts';
import { buildGroups } from '../../../src/manifest/buildGroups.ts';
import { buildManifest } from '../../../src/manifest/buildManifest.ts';
import { crossValidate } from '../../../src/manifest/crossValidate.ts';
import type { Manifest } from '../../../src/manifest/manifest.ts';
import { parsed, sampleSdl, variant } from './sdl/sampleSdl.ts';

const groupsOf = (text: string) => buildGroups(parsed(text));
const manifestOf = (text: string) => buildManifest(parsed(text));
const codeOf = (manifest: Manifest, groups: GroupSpec[]) => {
  const result = crossValidate(manifest, groups);
  return result.ok ? 'ok' : result.error.code;
};
const shared = sampleSdl
  .replace('  web:\n    image', '  api: {image: b, expose: [{port: 1, to: [{global: true}]}]}\n  web:\n    image')
  .replace('  web:\n    west', '  api: {west: {profile: small, count: 3}}\n  web:\n    west');
const leased = `${variant('- global: true', '- {global: true, ip: x1}')}endpoints: {x1: {kind: ip}}\n`;

describe('crossValidate', () => {
  it.each([
    ['one service', sampleSdl],
    ['services that share a unit', shared],
    ['services with their own units', shared.replace('2.1', '2.0')],
    ['a leased IP', leased],
  ])('takes the manifest of its own groups: %s', (_, text) => {
    const decoded = groupsOf(text).map((group) => GroupSpec.decode(GroupSpec.encode(group).finish()));
    expect(codeOf(manifestOf(text), decoded)).toBe('ok');
  });

  it.each([
    ['another number of groups', sampleSdl, '', 'MANIFEST_GROUP_COUNT'],
    ['another group', sampleSdl, sampleSdl.replaceAll('west', 'east'), 'MANIFEST_GROUP_UNKNOWN'],
    ['other CPU', sampleSdl, variant('500m', '400m'), 'MANIFEST_MISMATCH'],
    ['other memory', sampleSdl, variant('512Mi', '500Mi'), 'MANIFEST_MISMATCH'],
    ['other storage', sampleSdl, variant('size: 1Gi', 'size: 2Gi'), 'MANIFEST_MISMATCH'],
    ['a unit that is not there', shared.replace('2.1', '2.0'), shared, 'MANIFEST_MISMATCH'],
    ['more replicas', sampleSdl, variant('count: 2', 'count: 1'), 'MANIFEST_OVER_USE'],
    ['fewer replicas', sampleSdl, variant('count: 2', 'count: 3'), 'MANIFEST_UNDER_USE'],
    ['more endpoints', sampleSdl, variant('- global: true', '- global: false'), 'MANIFEST_OVER_USE'],
    ['fewer endpoints', variant('- global: true', '- global: false'), sampleSdl, 'MANIFEST_UNDER_USE'],
    ['a port in place of HTTP', variant('as: 80', 'as: 81'), sampleSdl, 'MANIFEST_OVER_USE'],
    ['a leased IP that was not ordered', leased, sampleSdl, 'MANIFEST_OVER_USE'],
    ['a leased IP left over', sampleSdl, leased, 'MANIFEST_UNDER_USE'],
  ])('refuses %s', (_, sent, ordered, code) => {
    expect(codeOf(manifestOf(sent), ordered === '' ? [] : groupsOf(ordered))).toBe(code);
  });
});
