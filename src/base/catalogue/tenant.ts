import type { CatalogueEntry } from './entry.ts';

export const tenantErrors = {
  MACHINE_LOST: {
    code: 'AR6001',
    fault: 'peer',
    message: 'The machine of provider {provider} was out of reach for {seconds} s while {what}: {reason}.',
    cure: 'The rental is closed. Run the job again; if it stays so, choose another provider.',
  },
  MACHINE_RESTARTED: {
    code: 'AR6002',
    fault: 'peer',
    message: 'Provider {provider} restarted the machine in mid-job, and its files are gone.',
    cure: 'The rental is closed. Run the job again; if the job used up the memory or storage it asked for, ask for more.',
  },
  MACHINE_COMMAND_FAILED: {
    code: 'AR6003',
    fault: 'peer',
    message: 'On the machine of provider {provider}, {what} ended with exit code {exitCode}: {problem}.',
    cure: 'Use an image with sh, tar, head, find and sha256sum, and ask for enough storage.',
  },
  MACHINE_NOT_READY: {
    code: 'AR6004',
    fault: 'peer',
    message: 'The machine of provider {provider} did not become ready within {seconds} s; it was {state}.',
    cure: 'Check that the image can be pulled and has sh; a smaller image starts sooner.',
  },
  DOWNLOAD_REFUSED: {
    code: 'AR6005',
    fault: 'peer',
    message: 'The download was refused: {problem}.',
    cure: 'Nothing was unpacked. Run the job again on another provider.',
  },
  WORK_ENV_INVALID: {
    code: 'AR6006',
    fault: 'user',
    message: 'env: "{name}" is not the name of a variable.',
    cure: 'Use letters, digits and underscores, and no digit in front.',
  },
  WORK_TEXT_INVALID: {
    code: 'AR6007',
    fault: 'user',
    message: '{field} holds a NUL character.',
    cure: 'Remove it: no shell can pass it on.',
  },
  RENTAL_CHAIN_WRONG: {
    code: 'AR6010',
    fault: 'user',
    message: 'chain-id: {expected} was asked for, but the node is of {actual}.',
    cure: 'Give a node of {expected}, or set chain-id to {actual} if that is the chain you mean.',
  },
  RENTAL_PRICE_INVALID: {
    code: 'AR6011',
    fault: 'user',
    message: 'max-price: {amount} {denom} per block is not a price that can be ordered at.',
    cure: 'Give a price above zero, in uact per block or in USD per hour.',
  },
  RENTAL_ESCROW_SHORT: {
    code: 'AR6012',
    fault: 'user',
    message:
      'balance: {owner} holds {balance} uact, but the escrow needs {needed} uact: {minDeposit} at the order and up to {topUp} with the lease, for {blocks} blocks.',
    cure: 'Add {missing} uact to the account, or lower max-price or timeout-minutes. Nothing was spent.',
  },
  RENTAL_FEES_SHORT: {
    code: 'AR6013',
    fault: 'user',
    message:
      'balance: {owner} holds {balance} uakt, but the fees need {needed} uakt, of which {close} are kept for the close.',
    cure: 'Add {missing} uakt to the account. Nothing was spent.',
  },
  RENTAL_NO_BIDS: {
    code: 'AR6014',
    fault: 'peer',
    message: 'No provider bid on the order within {seconds} s.',
    cure: 'Ask for less, for fewer attributes, or wait longer with bid-wait. The order is closed and its deposit is back.',
  },
  RENTAL_BIDS_TOO_DEAR: {
    code: 'AR6015',
    fault: 'user',
    message:
      'Within {seconds} s no bid was at or below max-price: the cheapest asks {cheapest} per block, the limit is {limit}.',
    cure: 'Raise max-price, or ask for less. The order is closed and its deposit is back.',
  },
  RENTAL_BIDS_REFUSED: {
    code: 'AR6016',
    fault: 'peer',
    message: 'Within {seconds} s only providers bid that are excluded or do not offer what was asked for.',
    cure: 'Wait longer with bid-wait, or exclude fewer providers. The order is closed and its deposit is back.',
  },
  RENTAL_PROVIDERS_FAILED: {
    code: 'AR6017',
    fault: 'peer',
    message:
      '{count} of {count} providers that were leased from did not bring up a machine; the last was {provider}: {reason}.',
    cure: 'Everything is closed. Check that the image exists and has sh, or exclude these providers.',
  },
  MANIFEST_NOT_TAKEN: {
    code: 'AR6018',
    fault: 'peer',
    message: 'Provider {provider} did not take the manifest within {seconds} s: {reason}.',
    cure: 'Another provider is tried. If all refuse, check image, resources and endpoints.',
  },
  PROVIDER_UNKNOWN: {
    code: 'AR6019',
    fault: 'peer',
    message: 'Provider {provider} bid, but is not registered on the chain.',
    cure: 'Another provider is tried.',
  },
  RENTAL_INDEX_EXHAUSTED: {
    code: 'AR6020',
    fault: 'system',
    message: 'The rental "{rental}" has used all of its {count} deployment numbers in this attempt of the run.',
    cure: 'Give the rental another name, or re-run the workflow.',
  },
  JOURNAL_INVALID: {
    code: 'AR6021',
    fault: 'system',
    message: 'The journal entry of {tag} cannot be read.',
    cure: 'Close the deployment with `akash-runner reap` or mode `stop`, which find it on the chain.',
  },
  CLOSE_UNCONFIRMED: {
    code: 'AR6022',
    fault: 'peer',
    message: 'The close of the deployment {id} could not be confirmed within {seconds} s.',
    cure: 'Run `akash-runner reap`, or mode `stop` again; until then its escrow bounds what it costs.',
  },
} as const satisfies Record<string, CatalogueEntry>;
