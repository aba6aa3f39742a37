import type { CatalogueEntry } from './entry.ts';

export const chainErrors = {
  MNEMONIC_INVALID: {
    code: 'AR2001',
    fault: 'user',
    message: 'mnemonic: {problem}.',
    cure: 'Give the 12, 15, 18, 21 or 24 English words of BIP-39 in their order, separated by single spaces.',
  },
  PRIVATE_KEY_INVALID: {
    code: 'AR2002',
    fault: 'user',
    message: 'private-key: {problem}.',
    cure: 'Give a secp256k1 private key as 64 hexadecimal digits.',
  },
  NODE_URL_INVALID: {
    code: 'AR2003',
    fault: 'user',
    message: 'node: entry {position} of {count} is not an http or https URL.',
    cure: "Give the node's CometBFT RPC address, such as https://rpc.example.org:443; several are separated by commas.",
  },
  NODE_UNREACHABLE: {
    code: 'AR2004',
    fault: 'peer',
    message: 'node: {endpoint} does not answer ({reason}).',
    cure: 'Check the address and that the node is up and reachable from here, or name further nodes in `node`.',
  },
  CHAIN_ID_MISMATCH: {
    code: 'AR2005',
    fault: 'user',
    message: 'node: {endpoint} is of the chain {actual}, but chain-id asks for {expected}.',
    cure: 'Give a node of {expected}, or set chain-id to {actual} if that is the chain you mean.',
  },
  NODE_CATCHING_UP: {
    code: 'AR2006',
    fault: 'peer',
    message: 'node: {endpoint} is still catching up, at height {height}.',
    cure: 'Wait until the node is in step with its chain, or name another one in `node`.',
  },
  NODE_BEHIND: {
    code: 'AR2007',
    fault: 'peer',
    message: 'node: {endpoint} is at height {height}, while the chain was seen at {seen}.',
    cure: 'Name another node in `node`; this one shows the past.',
  },
  NODE_REFUSED: {
    code: 'AR2008',
    fault: 'peer',
    message: 'node: {endpoint} refused {method} with the error {rpcCode}.',
    cure: 'The node lacks what was asked for (an old height, an index) or is at its limit; name another one in `node`.',
  },
  NODE_ANSWER_INVALID: {
    code: 'AR2009',
    fault: 'peer',
    message: 'node: {endpoint} answered {method} with something that is not of CometBFT 0.38.',
    cure: "Check that the address is a CometBFT RPC endpoint (not the REST or gRPC one), and that the node's version is right.",
  },
  QUERY_FAILED: {
    code: 'AR2010',
    fault: 'peer',
    message: 'The chain refused the query {path} with {codespace} {code}.',
    cure: 'Look the code up in the errors of that module; if it speaks of the request, this is a fault of akash-runner.',
  },
  DEPLOYMENT_NOT_FOUND: {
    code: 'AR2011',
    fault: 'user',
    message: 'The deployment {id} is not on the chain.',
    cure: 'Check owner, dseq and chain; a deployment just created shows from its block on.',
  },
  LIST_TOO_LONG: {
    code: 'AR2012',
    fault: 'peer',
    message: 'The list {path} did not end within {pages} pages.',
    cure: 'Narrow the filter; if the list is short, the node repeats its pages: name another one in `node`.',
  },
  TX_REJECTED: {
    code: 'AR2013',
    fault: 'peer',
    message: 'The chain refused the transaction {hash} with {codespace} {code}: {log}.',
    cure: 'Nothing was spent. Correct what the reason names and try again.',
  },
  TX_FAILED: {
    code: 'AR2014',
    fault: 'peer',
    message: 'The transaction {hash} failed in block {height} with {codespace} {code}: {log}.',
    cure: 'Its fee of {feeUakt} uakt is spent, nothing else changed. Correct what the reason names and try again.',
  },
  TX_EXPIRED: {
    code: 'AR2015',
    fault: 'peer',
    message: 'No block took the transaction {hash} before it expired.',
    cure: 'Nothing was spent, and it can no longer be included. Try again, with another node or a higher gas price if it stays so.',
  },
  TX_JOURNAL_INVALID: {
    code: 'AR2016',
    fault: 'system',
    message: 'The journal entry {key} cannot be read.',
    cure: 'Look the deployment up on the chain before removing the entry: its transaction may have been included.',
  },
  ACCOUNT_NOT_FOUND: {
    code: 'AR2017',
    fault: 'user',
    message: 'The account {address} is not on the chain {chainId}.',
    cure: 'Send it some uakt first, and check that mnemonic or private key and chain are the ones you mean.',
  },
  SIGNER_NOT_PRIMED: {
    code: 'AR2018',
    fault: 'system',
    message: 'The signer of {address} has not read its account yet.',
    cure: 'This is a fault of akash-runner: prime() comes before signNow(). Close the deployment with `stop` or `reap`.',
  },
  CHAIN_STALLED: {
    code: 'AR2019',
    fault: 'peer',
    message: 'The chain {chainId} has made no block after {height} for {ms} ms.',
    cure: 'Wait until the chain moves again; what was sent is journalled and is taken up then.',
  },
  GAS_PRICE_INVALID: {
    code: 'AR2020',
    fault: 'user',
    message: 'The gas price {value} is not a price in {denom}.',
    cure: 'Give a price such as 0.025{denom}; fees are paid in that coin only.',
  },
} as const satisfies Record<string, CatalogueEntry>;
