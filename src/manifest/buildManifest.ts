import { attributesJson } from './attributesJson.ts';
import { compareText } from './compareText.ts';
import type {
  Manifest,
  ManifestAttribute,
  ManifestCredentials,
  ManifestParams,
  ManifestResources,
  ManifestService,
} from './manifest.ts';
import { type PlannedService, planGroups } from './planGroups.ts';
import type { ComputeProfile, Sdl, SdlAttribute, ServiceParams } from './sdl/sdl.ts';

/**
 * The manifest of an SDL: what the provider is told to run. Every provider of the deployment gets all groups.
 * @param sdl as parseSdl returns it.
 */
export function buildManifest(sdl: Sdl): Manifest {
  return planGroups(sdl).map(({ name, services }) => ({ name, services: services.map(buildService) }));
}

function buildService(planned: PlannedService): ManifestService {
  const { service } = planned;
  return {
    name: planned.name,
    image: service.image,
    command: service.command,
    args: service.args,
    env: service.env,
    resources: buildResources(planned.compute, planned),
    count: planned.count,
    expose: planned.exposes,
    ...(service.params && { params: buildParams(service.params) }),
    credentials: service.credentials ? buildCredentials(service.credentials) : null,
  };
}

function buildResources(
  compute: ComputeProfile,
  planned: Pick<PlannedService, 'unitId' | 'endpoints'>,
): ManifestResources {
  return {
    id: planned.unitId,
    cpu: { units: { val: String(compute.cpuMilli) }, ...withAttributes(compute.cpuAttributes) },
    memory: { size: { val: String(compute.memoryBytes) } },
    storage: compute.storage.map(({ name, sizeBytes, attributes }) => ({
      name,
      size: { val: String(sizeBytes) },
      ...withAttributes(attributes),
    })),
    gpu: { units: { val: String(compute.gpuUnits) }, ...withAttributes(compute.gpuAttributes) },
    endpoints: planned.endpoints,
  };
}

function withAttributes(attributes: readonly SdlAttribute[]): { attributes?: readonly ManifestAttribute[] } {
  return attributes.length > 0 ? { attributes: attributesJson(attributes) } : {};
}

function buildParams({ storage, permissions, tee }: ServiceParams): ManifestParams {
  const mounts = [...storage].map(([name, mount]) => ({ name, ...mount })).sort((a, b) => compareText(a.name, b.name));
  return {
    storage: mounts.length > 0 ? mounts : null,
    ...(permissions && { permissions: permissions.read.length > 0 ? { read: permissions.read } : {} }),
    ...(tee && { tee: { type: tee, attestation: true } }),
  };
}

function buildCredentials({ host, email, username, password }: ManifestCredentials): ManifestCredentials {
  return { host, email, username, password };
}
