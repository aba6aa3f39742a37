/**
 * A YAML file as plain values with their places. Scalars keep their source text: what `on`, `0x50` or `1_000` means is decided by the
 * field that reads it. Aliases are resolved by sharing the value, never by copying it.
 */
export type YamlValue = YamlScalar | YamlList | YamlMap;

export interface YamlPlace {
  readonly line: number;
  readonly column: number;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** Written as nothing, `~` or `null`, without quotes. */
  readonly isNull: boolean;
  /** Written without quotes, block indicator or tag: only such a scalar can be a number or a flag, in Go as in YAML. */
  readonly isPlain: boolean;
  readonly at: YamlPlace;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
  readonly at: YamlPlace;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, { readonly keyAt: YamlPlace; readonly value: YamlValue }>;
  /** Where other mappings were merged in with `<<`; their entries are among the entries. */
  readonly mergedAt?: YamlPlace;
  readonly at: YamlPlace;
}
