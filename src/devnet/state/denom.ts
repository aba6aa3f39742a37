const DENOM = /^[a-zA-Z][a-zA-Z0-9/:._-]{2,127}$/;

/** Whether the SDK takes the text for a denom. Source: cosmos-sdk `types/coin.go` reDnmString. */
export function isDenom(text: string): boolean {
  return DENOM.test(text);
}
