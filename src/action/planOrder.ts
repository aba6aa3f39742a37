import { unwrap } from '../base/result.ts';
import type { DecCoin } from '../chain/protocol/coin.ts';
import { decodeDecCoin } from '../chain/protocol/coin.ts';
import { buildGroups } from '../manifest/buildGroups.ts';
import { buildManifest } from '../manifest/buildManifest.ts';
import { canonicalJson } from '../manifest/canonicalJson.ts';
import { checkPriceDenom } from '../manifest/checkPriceDenom.ts';
import { adoptSdl } from '../manifest/job/adoptSdl.ts';
import { buildJobSdl } from '../manifest/job/buildJobSdl.ts';
import { priceForBlocks } from '../manifest/job/priceForBlocks.ts';
import { manifestVersion } from '../manifest/manifestVersion.ts';
import { parseSdl } from '../manifest/sdl/parseSdl.ts';
import type { Sdl } from '../manifest/sdl/sdl.ts';
import { sdlError } from '../manifest/sdl/sdlError.ts';
import type { BuildOrder, OrderSpec } from '../tenant/rental.ts';
import type { Wanted } from './inputs.ts';

/** What is to be ordered, whatever the tag, and the most to pay for it. */
export interface OrderPlan {
  readonly buildOrder: BuildOrder;
  /** The service that runs the supervisor. */
  readonly service: string;
  /** uact per block. */
  readonly maxPrice: DecCoin;
}

export interface OrderContext {
  /** Of an SDL: its text. */
  readonly sdlText: string | undefined;
  /** Random, so that nobody guesses the env from the public hash. */
  readonly salt: string;
  readonly blockTimeMs: number;
}

/** Any tag will do to see whether an order can be made. */
const TRIAL = 'akr-0-0-0-trial000000-0';

/**
 * Turns what the user wants into orders, and tries it once, so that nothing can be wrong with it after coins have moved.
 * @throws RunnerError SDL_INVALID with all problems, SDL_DENOM_REFUSED, SDL_PRICE_ZERO, SDL_PRICE_TOO_HIGH.
 */
export function planOrder(wanted: Wanted, context: OrderContext): OrderPlan {
  const sdlFor = sdlMaker(wanted, context);
  const buildOrder: BuildOrder = (tag) => orderOf(sdlFor(tag));
  const { groups, service } = buildOrder(TRIAL);
  unwrap(checkPriceDenom(groups));
  const ordered = decodeDecCoin(groups[0]?.resources[0]?.price);
  const limit = wanted.maxPrice === undefined ? ordered : priceForBlocks(wanted.maxPrice, context.blockTimeMs);
  return { buildOrder, service, maxPrice: limit };
}

function sdlMaker(wanted: Wanted, context: OrderContext): (groupName: string) => Sdl {
  const { salt, sdlText = '', blockTimeMs } = context;
  if (wanted.kind === 'requirements') {
    const maxPrice = priceForBlocks(wanted.maxPrice, blockTimeMs);
    return (groupName) => buildJobSdl(wanted.job, { groupName, maxPrice, salt });
  }
  const parsed = parseSdl(sdlText);
  if (!parsed.ok) throw sdlError(parsed.error);
  return (groupName) => {
    const adopted = adoptSdl(parsed.value, { groupName, salt });
    if (!adopted.ok) throw sdlError(adopted.error);
    return adopted.value;
  };
}

function orderOf(sdl: Sdl): OrderSpec {
  const manifest = buildManifest(sdl);
  return {
    groups: buildGroups(sdl),
    manifestJson: canonicalJson(manifest),
    hash: manifestVersion(manifest),
    service: sdl.deployment[0]?.service ?? '',
  };
}
