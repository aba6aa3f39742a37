import type { ChainConnection } from '../connection/chainConnection.ts';
import { type EscrowPayment, QueryEscrowPaymentsRequest, QueryEscrowPaymentsResponse } from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodePayment, type PaymentView } from './leaseView.ts';
import { readList } from './readList.ts';

/** A lease's payment by itself. */
export interface EscrowPaymentView extends PaymentView {
  /** `owner/dseq` of the deployment that pays. */
  readonly accountXid: string;
  /** `gseq/oseq/provider`. */
  readonly xid: string;
  /** Who is paid: the provider. */
  readonly owner: string;
}

/**
 * Payments of a state, or of all three. As with the accounts, the node's filter is the beginning of a text.
 * @param filter.prefix such as `deployment/akash1…/12/1`. Without it all payments.
 */
export async function listEscrowPayments(
  connection: ChainConnection,
  filter: { prefix?: string; state?: 'open' | 'closed' | 'overdrawn' } = {},
  signal?: AbortSignal,
): Promise<EscrowPaymentView[]> {
  const wanted = { xid: filter.prefix ?? '', state: filter.state ?? '' };
  const payments = await readList(
    connection,
    {
      path: queryPath.escrowPayments,
      encodeRequest: (pagination) =>
        QueryEscrowPaymentsRequest.encode(QueryEscrowPaymentsRequest.fromPartial({ ...wanted, pagination })).finish(),
      decodeResponse: QueryEscrowPaymentsResponse.decode,
      itemsOf: (response) => response.payments,
    },
    signal,
  );
  return payments.map(decodeEscrowPayment);
}

function decodeEscrowPayment(payment: EscrowPayment): EscrowPaymentView {
  const { id, state } = payment;
  return {
    ...decodePayment(payment),
    accountXid: id?.aid?.xid ?? '',
    xid: id?.xid ?? '',
    owner: state?.owner ?? '',
  };
}
