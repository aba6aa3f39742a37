import { pubkeyToAddress } from '@cosmjs/amino';
import { decodePubkey, decodeTxRaw } from '@cosmjs/proto-signing';
import { MsgAccountDeposit, MsgCreateDeployment } from '../../src/chain/protocol/akash.ts';
import type { ChainReader } from './connectReader.ts';

/** A transaction of one account, in a block. */
export interface OwnTx {
  readonly height: number;
  readonly code: number;
  readonly feeUakt: bigint;
  readonly messages: readonly string[];
  /** Put into escrow by it, in uact; zero when it failed. */
  readonly depositedUact: bigint;
}

/** All transactions that an account signed in these blocks (both included), failed ones too: their fee is spent as well. */
export async function readTxs(reader: ChainReader, address: string, from: number, to: number): Promise<OwnTx[]> {
  const heights = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const blocks = await Promise.all(heights.map((height) => readBlock(reader, address, height)));
  return blocks.flat();
}

async function readBlock(reader: ChainReader, address: string, height: number): Promise<OwnTx[]> {
  const { block } = await reader.comet.block(height);
  if (block.txs.length === 0) return [];
  const { results } = await reader.comet.blockResults(height);
  return block.txs.flatMap((bytes, index) => readTx(bytes, address, height, results[index]?.code ?? 0));
}

function readTx(bytes: Uint8Array, address: string, height: number, code: number): OwnTx[] {
  const { authInfo, body } = decodeTxRaw(bytes);
  const key = authInfo.signerInfos[0]?.publicKey;
  if (!key || pubkeyToAddress(decodePubkey(key), 'akash') !== address) return [];
  const fee = authInfo.fee?.amount.filter((coin) => coin.denom === 'uakt') ?? [];
  const deposits = code === 0 ? body.messages.map(depositOf) : [];
  return [
    {
      height,
      code,
      feeUakt: fee.reduce((sum, coin) => sum + BigInt(coin.amount), 0n),
      messages: body.messages.map((message) => message.typeUrl.split('.').at(-1) ?? ''),
      depositedUact: deposits.reduce((sum, amount) => sum + amount, 0n),
    },
  ];
}

function depositOf({ typeUrl, value }: { typeUrl: string; value: Uint8Array }): bigint {
  const create = typeUrl === '/akash.deployment.v1beta4.MsgCreateDeployment';
  const topUp = typeUrl === '/akash.escrow.v1.MsgAccountDeposit';
  const deposit = create
    ? MsgCreateDeployment.decode(value).deposit
    : topUp
      ? MsgAccountDeposit.decode(value).deposit
      : undefined;
  return deposit?.amount?.denom === 'uact' ? BigInt(deposit.amount.amount) : 0n;
}
