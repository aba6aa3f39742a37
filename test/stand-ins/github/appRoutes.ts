import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, verify } from 'node:crypto';
import { type Answer, type Call, type Routes, refusal } from './wire.ts';
import type { World } from './world.ts';

/** A GitHub App that is installed on the stand-in's repository. Its key is made at run time. */
export interface StandInApp {
  readonly appId: string;
  readonly privateKey: string;
}

export interface AppDoor {
  readonly app: StandInApp;
  readonly routes: Routes;
  /** Whether a bearer is an installation token that was handed out. */
  knows(token: string): boolean;
}

/** Accepts the App's signed JWT (RS256, RFC 7519), names its installation, and hands out installation tokens that live an hour. */
export function createAppDoor(world: World, nowMs: () => number): AppDoor {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const app = { appId: '4242', privateKey: pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString() };
  const tokens = new Set<string>();
  const asApp = (handler: (call: Call) => Answer) => (call: Call) =>
    isSignedBy(call.bearer, app.appId, pair.publicKey, nowMs()) ? handler(call) : refusal(401, 'A JWT is required');
  return {
    app,
    knows: (token) => tokens.has(token),
    routes: [
      ['GET /repos/:owner/:repo/installation', asApp((call) => installation(world, call))],
      ['POST /app/installations/:id/access_tokens', asApp(() => accessToken(tokens, nowMs()))],
    ],
  };
}

const INSTALLATION_ID = 77;

function installation(world: World, call: Call): Answer {
  const found = `${call.params['owner']}/${call.params['repo']}` === world.repository;
  return found ? { status: 200, body: { id: INSTALLATION_ID, app_id: 4242 } } : refusal(404, 'Not Found');
}

function accessToken(tokens: Set<string>, nowMs: number): Answer {
  const token = `ghs_${randomBytes(24).toString('base64url')}`;
  tokens.add(token);
  const body = {
    token,
    expires_at: new Date(nowMs + 3_600_000).toISOString(),
    permissions: { administration: 'write' },
  };
  return { status: 201, body };
}

function isSignedBy(jwt: string, appId: string, key: KeyObject, nowMs: number): boolean {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const text = Buffer.from(`${header}.${payload}`);
  const genuine = verify(
    'sha256',
    text,
    createPublicKey(key.export({ type: 'spki', format: 'pem' })),
    Buffer.from(signature, 'base64url'),
  );
  if (!genuine) return false;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iss: unknown; exp: number };
  return String(claims.iss) === appId && claims.exp * 1000 > nowMs;
}
