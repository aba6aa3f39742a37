import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../src/base/result.ts';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { acceptManifest, type ManifestDesk } from '../../../../src/runner-provider/lease/acceptManifest.ts';
import type { AcceptedManifest } from '../../../../src/runner-provider/lease/manifestRecord.ts';
import { someDeploymentView, someLease, someLeaseView } from '../../../helpers/runnerProvider.ts';
import { shellSdl, someDeployment } from '../../../helpers/someDeployment.ts';

const deployment = someDeployment();
const id = { owner: someLease.owner, dseq: someLease.dseq };

async function submit(body: string, more: Partial<ManifestDesk> = {}) {
  const saved: AcceptedManifest[] = [];
  const desk: ManifestDesk = {
    listActiveLeases: async () => [someLeaseView()],
    findDeployment: async () => someDeploymentView(deployment),
    checkService: () => ok(undefined),
    save: async (manifest) => void saved.push(manifest),
    ...more,
  };
  const accepted = await acceptManifest(desk, id, body);
  return { saved, status: accepted.ok ? 200 : accepted.error.status };
}

const onChain = (other: Parameters<typeof someDeploymentView>[0]) => ({
  findDeployment: async () => someDeploymentView({ ...deployment, ...other }),
});

describe('acceptManifest', () => {
  it('saves the group of each lease under the hash of the whole', async () => {
    const version = Buffer.from(deployment.hash).toString('hex');
    expect(await submit(deployment.manifestJson)).toEqual({
      status: 200,
      saved: [{ lease: someLease, version, group: deployment.manifest[0] }],
    });
  });

  it.each([
    ['what is no manifest', 422, '{', {}],
    ['one without a lease', 404, deployment.manifestJson, { listActiveLeases: async () => [] }],
    ['one without a deployment', 404, deployment.manifestJson, { findDeployment: async () => undefined }],
    ['one that is wrong in itself', 422, '[]', {}],
    ['one of another hash', 422, deployment.manifestJson, onChain({ hash: new Uint8Array(32) })],
    ['one of another size', 422, deployment.manifestJson, onChain(halfSize())],
    ['one of an unknown group', 500, deployment.manifestJson, onChain({ groups: otherGroup().groups })],
    [
      'one that cannot run here',
      422,
      deployment.manifestJson,
      { checkService: () => err(new RunnerError('EXECUTOR_IMAGE_UNMAPPED', { image: 'x' })) },
    ],
  ] as Array<[string, number, string, Partial<ManifestDesk>]>)(
    'refuses %s with %i and saves nothing',
    async (_, status, body, more) => {
      expect(await submit(body, more)).toEqual({ status, saved: [] });
    },
  );

  it('fails when the chain cannot be read', async () => {
    const down = { findDeployment: () => Promise.reject(new RangeError('down')) };
    await expect(submit(deployment.manifestJson, down)).rejects.toThrow('down');
  });
});

function halfSize() {
  return { groups: someDeployment(shellSdl('true').replace('"units":1', '"units":0.5')).groups };
}

function otherGroup() {
  return someDeployment(shellSdl('true', { group: 'other' }));
}
