import { createCertificateMsg } from '../../../src/chain/message/createCertificateMsg.ts';
import { createProviderMsg, type ProviderRegistration } from '../../../src/chain/message/createProviderMsg.ts';
import { revokeCertificateMsg } from '../../../src/chain/message/revokeCertificateMsg.ts';
import { updateProviderMsg } from '../../../src/chain/message/updateProviderMsg.ts';
import { MsgCreateCertificate, MsgDeleteProvider } from '../../../src/chain/protocol/akash.ts';
import type { LocalProvider } from '../openLocalProvider.ts';
import { type Steps, see, Unmet } from '../play.ts';
import { rawMsg } from '../rawMsg.ts';
import { RUN_ATTRIBUTE, type Stage } from '../stage.ts';
import { done } from '../submit.ts';

/** More than a run has ever spent in fees and tied up in deposits. */
const ENOUGH_UAKT = 5_000_000n;
const ENOUGH_DEPOSITS = 10n;

/** Both providers on the chain with this run's address, attributes and certificate, whether or not they were there before. */
export async function register(stage: Stage, providers: readonly LocalProvider[], steps: Steps): Promise<void> {
  const { chain, tenant, demands } = stage;
  for (const { address, name } of [tenant, ...stage.providers])
    await steps.step(`${name} can pay`, async () => {
      const least = { uakt: ENOUGH_UAKT, uact: ENOUGH_DEPOSITS * demands.deposit };
      for (const [denom, amount] of Object.entries(least)) {
        const held = await chain.balance(address, denom);
        if (held < amount) throw new Unmet(`${address} has ${held}${denom}; give it ${amount}${denom} or more`);
      }
    });
  for (const [index, provider] of providers.entries()) {
    const record = recordOf(stage, provider, index);
    const { actor } = provider;
    const known = await chain.provider(actor.address);
    await steps.step(`${actor.name} is ${known ? 'updated' : 'created'} with its gateway and certificate`, async () => {
      const { certPem, pubkeyPem } = provider.certificate;
      const certificate = createCertificateMsg({ owner: actor.address, certPem, pubkeyPem });
      await done(actor, certificate, known ? updateProviderMsg(record) : createProviderMsg(record));
    });
    await steps.step(`the chain shows ${actor.name} as it registered`, () =>
      see(
        chain,
        'the registration',
        async () => attributesOf(await chain.provider(actor.address)),
        attributesOf(record),
      ),
    );
  }
  await refusals(stage, providers, steps);
}

function recordOf(stage: Stage, { actor, hostUri }: LocalProvider, index: number): ProviderRegistration {
  const capabilities = { 'capabilities/storage/1/class': 'beta2', 'capabilities/storage/1/persistent': 'true' };
  const own = index === 0 ? capabilities : { region: 'conformance' };
  const attributes = Object.entries({ [RUN_ATTRIBUTE]: stage.runId, ...own }).map(([key, value]) => ({ key, value }));
  return { owner: actor.address, hostUri, attributes };
}

/** In the order of keys: the chain sorts them. */
function attributesOf(record: Pick<ProviderRegistration, 'hostUri' | 'attributes'> | undefined) {
  const pairs = record?.attributes.map(({ key, value }) => `${key}=${value}`);
  return { hostUri: record?.hostUri, attributes: pairs?.sort() };
}

async function refusals(stage: Stage, [first]: readonly LocalProvider[], steps: Steps): Promise<void> {
  const [by] = stage.providers;
  const own = { owner: by.address, hostUri: 'https://provider.example:8443', attributes: [] };
  const URI = 'provider/v1beta4/msgs.go validateProviderURI';
  const HANDLER = 'x/provider/handler/server.go';
  const CERT = 'x/cert/keeper/keeper.go';
  const twice = ['1', '2'].map((value) => ({ key: 'tier', value }));
  await steps.refusals([
    ['a second registration', 'provider/4', HANDLER, by, createProviderMsg(own)],
    ['a host URI without scheme', 'provider/2', URI, by, updateProviderMsg({ ...own, hostUri: 'provider.example' })],
    ['a host URI of http', 'provider/1', URI, by, updateProviderMsg({ ...own, hostUri: 'http://a.example:1' })],
    ['a host URI with a path', 'provider/1', URI, by, updateProviderMsg({ ...own, hostUri: 'https://a.example/x' })],
    ['no host URI', 'provider/2', URI, by, updateProviderMsg({ ...own, hostUri: '' })],
    [
      'one attribute twice',
      'akash/1',
      'types/attributes/v1/attribute.go',
      by,
      updateProviderMsg({ ...own, attributes: twice }),
    ],
    [
      'an attribute whose key begins with a digit',
      'akash/2',
      'types/attributes/v1/attribute.go',
      by,
      updateProviderMsg({ ...own, attributes: [{ key: '1st', value: 'x' }] }),
    ],
    ['deleting a provider', 'provider/10', HANDLER, by, rawMsg(MsgDeleteProvider, { owner: by.address })],
    [
      'a certificate that is none',
      'cert/7',
      'cert/v1/cert.go',
      by,
      rawMsg(MsgCreateCertificate, { owner: by.address, cert: Buffer.from('x'), pubkey: Buffer.from('y') }),
    ],
    [
      'the same certificate again',
      'cert/3',
      CERT,
      by,
      createCertificateMsg({
        owner: by.address,
        certPem: first?.certificate.certPem ?? '',
        pubkeyPem: first?.certificate.pubkeyPem ?? '',
      }),
    ],
    [
      'revoking a certificate that nobody published',
      'cert/1',
      CERT,
      by,
      revokeCertificateMsg({ owner: by.address, serial: '1' }),
    ],
  ]);
}
