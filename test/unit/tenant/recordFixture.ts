import type { RentalRecord } from '../../../src/tenant/rentalRecord.ts';

/** A journal record as it stands after a lease. */
export const record: RentalRecord = {
  tag: 'akr-42-1000-1-build4e6f1a-0',
  owner: 'akash1tenant',
  dseq: 2n ** 52n + 1n,
  chainId: 'devnet-stand-in',
  service: 'runner',
  manifestJson: '[{"name":"x"}]',
  hash: '07'.repeat(32),
  step: 'manifest',
  depositUact: 500_000n,
  topUpUact: 1n,
  price: '100.5',
  provider: 'akash1cheap',
  orderHeight: 11n,
  leaseHeight: 13n,
  txs: [
    { purpose: 'order', hash: 'AA', timeoutHeight: 20n, feeUakt: 1_000n, included: true },
    {
      purpose: 'close',
      hash: 'BB',
      timeoutHeight: 22n,
      feeUakt: 9n,
      resend: { base64: 'AQI=', sequence: 3n, gasLimit: 7n },
    },
  ],
  phasesMs: { order: 12.5 },
};
