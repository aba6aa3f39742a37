const DENOM = /^[a-zA-Z][a-zA-Z0-9/:._-]{2,127}$/;

/** Whether a text can name a coin. Source: cosmos-sdk `types/coin.go` ValidateDenom. */
export function isDenom(text: string): boolean {
  return DENOM.test(text);
}
