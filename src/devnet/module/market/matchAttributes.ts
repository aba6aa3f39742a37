import type { Attribute, GroupSpec, Resources } from '../../../chain/protocol/akash.ts';

/** What one auditor vouches for. */
interface SignedAttributes {
  readonly auditor: string;
  readonly attributes: readonly Attribute[];
}

/**
 * Whether a provider fulfils what a group requires. Required keys are patterns, values are exact. A group that asks for no signatures looks
 * at the provider's own attributes; one that does looks only at what auditors vouch for: each of `allOf`, and one of `anyOf`, has to vouch
 * for everything required. Source: chain-sdk `go/node/deployment/v1beta4/groupspec.go` MatchRequirements.
 */
export function matchRequirements(
  spec: GroupSpec,
  attributes: readonly Attribute[],
  signed: readonly SignedAttributes[],
): boolean {
  const { signedBy, attributes: required = [] } = spec.requirements ?? {};
  const { allOf = [], anyOf = [] } = signedBy ?? {};
  if (allOf.length === 0 && anyOf.length === 0) return isSubset(required, attributes);
  const vouches = (auditor: string) =>
    signed.some((one) => one.auditor === auditor && isSubset(required, one.attributes));
  return signed.length > 0 && allOf.every(vouches) && (anyOf.length === 0 || anyOf.some(vouches));
}

/** Whether a provider can hold each volume and GPU that a group asks for. Source: same file, MatchResourcesRequirements. */
export function matchCapabilities(spec: GroupSpec, attributes: readonly Attribute[]): boolean {
  return spec.resources.every(
    ({ resource }) => !resource || (hasVolumes(resource, attributes) && hasGpu(resource, attributes)),
  );
}

/** A volume's attributes must all be found in one and the same numbered group of the provider's storage. */
function hasVolumes({ storage }: Resources, attributes: readonly Attribute[]): boolean {
  const offered = storageGroups(attributes);
  return storage.every(
    (volume) => volume.attributes.length === 0 || offered.some((group) => isSubset(volume.attributes, group)),
  );
}

/** One of the models asked for is enough. */
function hasGpu({ gpu }: Resources, attributes: readonly Attribute[]): boolean {
  const wanted = gpu?.attributes ?? [];
  if (Number(Buffer.from(gpu?.units?.val ?? []).toString()) === 0 || wanted.length === 0) return true;
  const offered = capabilities(attributes, 'gpu').filter(({ key }) => key.includes('/'));
  return wanted.some((one) => offered.some((other) => covers(one, other)));
}

function storageGroups(attributes: readonly Attribute[]): Attribute[][] {
  const groups = new Map<string, Attribute[]>();
  for (const { key, value } of capabilities(attributes, 'storage')) {
    const [group = '', name, ...more] = key.split('/');
    if (name === undefined || more.length > 0) continue;
    groups.set(group, [...(groups.get(group) ?? []), { key: name, value }]);
  }
  return [...groups.values()];
}

/** The attributes under `capabilities/<kind>`, named without that. */
function capabilities(attributes: readonly Attribute[], kind: string): Attribute[] {
  const own = attributes.filter(({ key }) => key.startsWith(`capabilities/${kind}`));
  return own.map(({ key, value }) => ({ key: key.split('/').slice(2).join('/'), value }));
}

function isSubset(required: readonly Attribute[], offered: readonly Attribute[]): boolean {
  return required.every((one) => offered.some((other) => covers(one, other)));
}

function covers(required: Attribute, offered: Attribute): boolean {
  return required.value === offered.value && matchesPath(required.key, offered.key);
}

/** Go's `filepath.Match`: `*` and `?` stop at a slash; a pattern that is none matches nothing. */
function matchesPath(pattern: string, text: string): boolean {
  const source = pattern.replace(/\\.|\[\^?[^\]]+\]|[\s\S]/g, (token) => {
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    return token.length > 1 ? token : token.replace(/[.+^${}()|[\]\\]/, '\\$&');
  });
  return new RegExp(`^${source}$`).test(text);
}
