// node bench/backfill.ts <ours|cosmjs> <rpc> <blocks>: reads that many blocks from the second on in a process of its own, and prints one
// JSON object: ms, events of the market, and the most memory it had, in MB.
import { systemClock } from '../src/base/clock.ts';
import { silentLogger } from '../src/base/logger.ts';
import { systemRandom } from '../src/base/random.ts';
import { connectChain } from '../src/chain/connection/connectChain.ts';
import { watchBlocks } from '../src/chain/events/watchBlocks.ts';
import { peakMemoryMb } from './peakMemoryMb.ts';

const [reader = '', rpc = '', count = ''] = process.argv.slice(2);
const start = performance.now();
const events = await (reader === 'ours' ? byUs(Number(count)) : byCosmjs(Number(count)));
const ms = performance.now() - start;
process.stdout.write(`${JSON.stringify({ ms, events, mb: peakMemoryMb() })}\n`);
process.exit(0);

async function byUs(blocks: number): Promise<number> {
  const quiet = { clock: systemClock, random: systemRandom, logger: silentLogger };
  const connection = await connectChain({ ...quiet, endpoints: [rpc] });
  const stop = new AbortController();
  let events = 0;
  let next = 2n;
  for await (const block of watchBlocks(connection, { ...quiet, fromHeight: next, signal: stop.signal })) {
    if (block.height !== next++) throw new TypeError('a block was left out, or came twice');
    events += block.events.length;
    if (Number(block.height) > blocks) break;
  }
  stop.abort('read');
  connection.close();
  return events;
}

/** As one would write it: the height by the StargateClient, then the results of block after block. */
async function byCosmjs(blocks: number): Promise<number> {
  const { StargateClient } = await import('@cosmjs/stargate');
  const { Comet38Client } = await import('@cosmjs/tendermint-rpc');
  const client = await StargateClient.connect(rpc);
  const comet = await Comet38Client.connect(rpc);
  await client.getHeight();
  let events = 0;
  for (let height = 2; height <= blocks + 1; height++)
    for (const { code, events: found } of (await comet.blockResults(height)).results)
      if (code === 0) events += found.filter(({ type }) => type.startsWith('akash.')).length;
  return events;
}
