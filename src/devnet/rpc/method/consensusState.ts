import { ok } from '../../../base/result.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { timestampOf } from '../../node/timestampOf.ts';
import { commitJson } from '../json/blockJson.ts';
import { hex, rfc3339, rfc3339Of } from '../json/encode.ts';
import { validatorJson } from '../json/validatorJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** Where the consensus is: always in front of the next block, in which nobody has voted yet. */
export const consensusState = defineMethod({
  name: 'consensus_state',
  params: {},
  answer: (node) =>
    ok({
      round_state: {
        'height/round/step': `${node.store.height() + 1n}/0/1`,
        start_time: startTime(node),
        proposal_block_hash: '',
        locked_block_hash: '',
        valid_block_hash: '',
        height_vote_set: [votesJson(node)],
        proposer: { address: hex(node.validator.address), index: 0 },
      },
    }),
});

/** The same in full. */
export const dumpConsensusState = defineMethod({
  name: 'dump_consensus_state',
  params: {},
  answer: (node) => ok({ round_state: roundStateJson(node), peers: [] }),
});

function roundStateJson(node: ChainNode) {
  const only = { ...validatorJson(node.validator), proposer_priority: '0' };
  const set = { validators: [only], proposer: only };
  return {
    height: (node.store.height() + 1n).toString(),
    round: 0,
    step: 1,
    start_time: startTime(node),
    commit_time: startTime(node),
    validators: set,
    proposal: null,
    proposal_block: null,
    proposal_block_parts: null,
    locked_round: -1,
    locked_block: null,
    locked_block_parts: null,
    valid_round: -1,
    valid_block: null,
    valid_block_parts: null,
    votes: [votesJson(node)],
    commit_round: -1,
    last_commit: lastCommitJson(node),
    last_validators: set,
    triggered_timeout_precommit: false,
  };
}

function startTime({ store }: ChainNode): string {
  return rfc3339(store.findBlock(store.height())?.timeMs ?? 0);
}

function votesJson({ validator }: ChainNode) {
  const bits = `BA{1:_} 0/${validator.votingPower} = 0.00`;
  return {
    round: 0,
    prevotes: ['nil-Vote'],
    prevotes_bit_array: bits,
    precommits: ['nil-Vote'],
    precommits_bit_array: bits,
  };
}

/** A vote as the node prints it: the beginnings of validator, block, signature and extension. */
function lastCommitJson(node: ChainNode) {
  const { validator, store } = node;
  const block = store.findBlock(store.height());
  if (!block) return null;
  const [signature] = commitJson(node, block).commit.signatures;
  const start = (text: string) => text.slice(0, 12);
  const signed = start(hex(Buffer.from(signature?.signature ?? '', 'base64')));
  const time = rfc3339Of(timestampOf(block.timeMs + 1));
  const place = `0:${start(hex(validator.address))} ${block.height}/00/SIGNED_MSG_TYPE_PRECOMMIT(Precommit)`;
  const power = validator.votingPower;
  return {
    votes: [`Vote{${place} ${start(hex(block.hash))} ${signed} 000000000000 @ ${time}}`],
    votes_bit_array: `BA{1:x} ${power}/${power} = 1.00`,
    peer_maj_23s: {},
  };
}
