/**
 * What everybody should hold and be owed on the market, worked out a second time. It knows nothing of the devnet's code: it is told what was
 * accepted, and reckons in whole units, with each account's past as one sum per coin instead of a walk through its deposits.
 * Rules: facts chain §2.2 to §2.4, node v2.1 `x/escrow/keeper/keeper.go`; its quirks are in here too.
 */

export interface Money {
  readonly denom: string;
  readonly amount: bigint;
}

export interface BidKey {
  readonly owner: string;
  readonly dseq: bigint;
  readonly gseq: number;
  readonly oseq: number;
  readonly provider: string;
}

export interface OracleAccount {
  state: 'open' | 'overdrawn' | 'closed';
  settledAt: bigint;
  /** In the order in which they came. */
  deposits: { readonly who: string; readonly denom: string; readonly amount: bigint }[];
  /** Of the present deposits, by denom. */
  readonly spent: Map<string, bigint>;
  /** What the deposits did not cover. */
  debt: bigint;
}

export interface OraclePayment {
  readonly provider: string;
  /** Parts of 10^18 of a unit, per block. */
  readonly rate: bigint;
  state: 'open' | 'overdrawn' | 'closed';
  /** Not yet withdrawn. */
  earned: bigint;
  withdrawn: bigint;
  unsettled: bigint;
}

interface Bid {
  state: 'open' | 'active' | 'closed' | 'lost';
  /** Per block, times 10^18. */
  readonly rate: bigint;
  readonly deposit: Money;
}

type Due = readonly [payment: OraclePayment, due: bigint];

const PARTS = 10n ** 18n;
const ACT = 'uact';

export const accountName = (owner: string, dseq: bigint) => `${owner}/${dseq}`;
export const paymentName = (id: BidKey) => `${orderName(id)}/${id.provider}`;
const orderName = ({ owner, dseq, gseq, oseq }: Omit<BidKey, 'provider'>) =>
  `${accountName(owner, dseq)}/${gseq}/${oseq}`;

export class EscrowOracle {
  readonly accounts = new Map<string, OracleAccount>();
  readonly payments = new Map<string, OraclePayment>();
  readonly bids = new Map<string, Bid>();
  readonly held = new Map<string, bigint>();

  /** Coins that come or go: fees, payments between people. */
  pay(who: string, { denom, amount }: Money): void {
    const key = `${who}/${denom}`;
    this.held.set(key, (this.held.get(key) ?? 0n) + amount);
  }

  deploy(owner: string, dseq: bigint, height: bigint, deposit: Money): void {
    this.#take(owner, deposit);
    const deposits = [{ who: owner, ...deposit }];
    const account = { state: 'open' as const, settledAt: height, deposits, spent: new Map(), debt: 0n };
    this.accounts.set(accountName(owner, dseq), account);
  }

  bid(id: BidKey, rate: bigint, deposit: Money): void {
    this.#take(id.provider, deposit);
    this.bids.set(paymentName(id), { state: 'open', rate, deposit });
  }

  /** However it came about. */
  bidClosed(id: BidKey): void {
    this.#endBid(id, 'closed');
  }

  /** Settles the account and forgets what that earned for its other leases (quirk b); the first of the other open bids is lost, no more. */
  lease(id: BidKey, height: bigint): void {
    const account = this.#account(id);
    this.#charge(account, this.#dues(id, height));
    const bid = this.#bid(id);
    bid.state = 'active';
    const rivals = [...this.bids].filter(([key, { state }]) => key.startsWith(`${orderName(id)}/`) && state === 'open');
    const [first] = rivals.map(([key]) => key).sort();
    if (first !== undefined) this.#endBid({ ...id, provider: first.slice(orderName(id).length + 1) }, 'lost');
    const payment = {
      provider: id.provider,
      rate: bid.rate,
      state: 'open' as const,
      earned: 0n,
      withdrawn: 0n,
      unsettled: 0n,
    };
    this.payments.set(paymentName(id), payment);
  }

  withdraw(id: BidKey, height: bigint): void {
    if (this.#settle(id, height)) this.#payOut(this.payments.get(paymentName(id)));
  }

  /** A lease ends, and with it its payment, unless the account was settled in this block already (quirk a). */
  endLease(id: BidKey, height: bigint): void {
    const mine = this.payments.get(paymentName(id));
    const account = this.#account(id);
    if (!mine || mine.state === 'closed' || account.state === 'closed') return;
    const isLoaded = this.#dues(id, height, 'look').some(([payment]) => payment === mine);
    if (!this.#settle(id, height) || !isLoaded) return;
    mine.state = 'closed';
    this.#payOut(mine);
  }

  /** All that is loaded for the account ends with it. */
  closeAccount(owner: string, dseq: bigint, height: bigint): void {
    const id = { owner, dseq };
    const loaded = this.#dues(id, height, 'look').map(([payment]) => payment);
    if (!this.#settle(id, height)) return;
    for (const payment of loaded) {
      payment.state = 'closed';
      this.#payOut(payment);
    }
    this.#end(this.#account(id), 'closed');
  }

  /** More for an open account, or the debt of one that ran dry: that one is closed when it is paid. */
  deposit(owner: string, dseq: bigint, who: string, deposit: Money): void {
    const account = this.#account({ owner, dseq });
    this.#take(who, deposit);
    account.deposits.push({ who, ...deposit });
    if (account.state === 'open') return;
    if (deposit.denom === ACT) this.#payDebt({ owner, dseq }, account);
    else this.#end(account, 'overdrawn');
  }

  #payDebt(id: Pick<BidKey, 'owner' | 'dseq'>, account: OracleAccount): void {
    account.debt = 0n;
    const dues = this.#dues(id, account.settledAt);
    const isShort = this.#apply(account, dues);
    for (const [payment] of dues) {
      payment.state = isShort ? 'overdrawn' : 'closed';
      this.#payOut(payment);
    }
    this.#end(account, isShort ? 'overdrawn' : 'closed');
  }

  /** @returns whether the account can pay; when it cannot, it and all that it owes to are paid out and ended. */
  #settle(id: Pick<BidKey, 'owner' | 'dseq'>, height: bigint): boolean {
    const account = this.#account(id);
    if (account.debt > 0n) return false;
    const dues = this.#dues(id, height);
    if (!this.#apply(account, dues)) return true;
    for (const [payment] of dues) {
      payment.state = 'overdrawn';
      this.#payOut(payment);
    }
    this.#end(account, 'overdrawn');
    return false;
  }

  /**
   * What is owed, overdrawn payments first, then by name. Without a block in between there are no open ones among them; and a name is taken
   * for the account's own when it begins like it (quirk of the prefix).
   */
  #dues(id: Pick<BidKey, 'owner' | 'dseq'>, height: bigint, purpose: 'settle' | 'look' = 'settle'): Due[] {
    const account = this.#account(id);
    const blocks = account.state === 'open' ? height - account.settledAt : 0n;
    if (purpose === 'settle' && account.state === 'open') account.settledAt = height;
    const near = [...this.payments].filter(([name]) => name.startsWith(accountName(id.owner, id.dseq)));
    near.sort(([a], [b]) => (a < b ? -1 : 1));
    const payments = near.map(([, payment]) => payment);
    const dry = payments.filter(({ state }) => state === 'overdrawn');
    const open = blocks === 0n ? [] : payments.filter(({ state }) => state === 'open');
    return [
      ...dry.map((payment): Due => [payment, payment.unsettled]),
      ...open.map((payment): Due => [payment, (payment.rate * blocks) / PARTS]),
    ];
  }

  /** The closed form: the k-th gets what is left after the sum of those before it, and no more than its due. */
  #shares(account: OracleAccount, dues: readonly Due[]): bigint[] {
    const available = this.#sum(account) - (account.spent.get(ACT) ?? 0n);
    let before = 0n;
    return dues.map(([, due]) => {
      const share = clamp(available - before, due);
      before += due;
      return share;
    });
  }

  #charge(account: OracleAccount, dues: readonly Due[]): bigint[] {
    const shares = this.#shares(account, dues);
    account.spent.set(ACT, (account.spent.get(ACT) ?? 0n) + shares.reduce((sum, share) => sum + share, 0n));
    return shares;
  }

  /** @returns whether something stayed unpaid. */
  #apply(account: OracleAccount, dues: readonly Due[]): boolean {
    this.#charge(account, dues).forEach((share, index) => {
      const [payment, due] = dues[index]!;
      payment.earned += share;
      payment.unsettled = (payment.state === 'overdrawn' ? 0n : payment.unsettled) + due - share;
      payment.state = due === share ? 'open' : 'overdrawn';
      account.debt += due - share;
    });
    return account.debt > 0n;
  }

  /** First in, first out: a deposit has left what the sum of it and those before it exceeds what was spent by. */
  #end(account: OracleAccount, state: 'overdrawn' | 'closed'): void {
    const before = new Map<string, bigint>();
    for (const { who, denom, amount } of account.deposits) {
      const until = (before.get(denom) ?? 0n) + amount;
      before.set(denom, until);
      this.pay(who, { denom, amount: clamp(until - (account.spent.get(denom) ?? 0n), amount) });
    }
    account.deposits = [];
    account.spent.clear();
    account.state = state;
  }

  #payOut(payment: OraclePayment | undefined): void {
    if (!payment) return;
    this.pay(payment.provider, { denom: ACT, amount: payment.earned });
    payment.withdrawn += payment.earned;
    payment.earned = 0n;
  }

  #endBid(id: BidKey, state: 'closed' | 'lost'): void {
    const bid = this.#bid(id);
    bid.state = state;
    this.pay(id.provider, bid.deposit);
  }

  #sum(account: OracleAccount): bigint {
    return account.deposits.reduce((sum, { denom, amount }) => (denom === ACT ? sum + amount : sum), 0n);
  }

  #take(who: string, { denom, amount }: Money): void {
    this.pay(who, { denom, amount: -amount });
  }

  #account({ owner, dseq }: Pick<BidKey, 'owner' | 'dseq'>): OracleAccount {
    const account = this.accounts.get(accountName(owner, dseq));
    if (!account) throw new Error(`no account ${owner}/${dseq}`);
    return account;
  }

  #bid(id: BidKey): Bid {
    const bid = this.bids.get(paymentName(id));
    if (!bid) throw new Error(`no bid ${paymentName(id)}`);
    return bid;
  }
}

function clamp(amount: bigint, most: bigint): bigint {
  if (amount < 0n) return 0n;
  return amount < most ? amount : most;
}
