import { nearestName } from '../nearestName.ts';
import { trimAsGo } from '../trimAsGo.ts';
import { addSdlProblem, formatSdlPath, type SdlPath, type SdlProblem } from './sdlProblem.ts';
import type { YamlPlace, YamlValue } from './yamlTree.ts';

/** One field of the file, present or not: its value, its path, and where problems about it go. */
export interface Spot {
  /** Undefined when the key is absent. A key with nothing after it is present, as null. */
  readonly value: YamlValue | undefined;
  readonly path: SdlPath;
  /** Of the value; of the surrounding mapping when the value is absent. */
  readonly at: YamlPlace;
  readonly problems: SdlProblem[];
}

/** Adds a problem at the spot. */
export function report(spot: Spot, code: string, message: string, cure: string): void {
  addSdlProblem(spot.problems, { code, path: formatSdlPath(spot.path), ...spot.at, message, cure });
}

/** Whether the field is absent or null. */
export function isUnset(spot: Spot): boolean {
  return spot.value === undefined || (spot.value.kind === 'scalar' && spot.value.isNull);
}

/**
 * The known fields of a mapping, each as a spot. Unknown keys are reported, with the nearest known one; so is a value that is no mapping.
 * A field that is absent or null has only absent fields.
 */
export function readFields<Key extends string>(spot: Spot, known: readonly Key[]): Record<Key, Spot> {
  for (const [name, entry] of readEntries(spot))
    if (!known.some((key) => key === name)) reportUnknownKey(entry, name, known);
  const entries = spot.value?.kind === 'map' ? spot.value.entries : undefined;
  const fields = known.map((key) => {
    const value = entries?.get(key)?.value;
    return [key, { ...spot, value, path: [...spot.path, key], at: value?.at ?? spot.at }];
  });
  return Object.fromEntries(fields) as Record<Key, Spot>;
}

/** Reports other mappings merged in with `<<`, where the reference takes that for an unknown key. */
export function refuseMerge(spot: Spot): void {
  if (spot.value?.kind === 'map' && spot.value.mergedAt)
    report({ ...spot, at: spot.value.mergedAt }, 'YAML_MERGE', 'Nothing can be merged here.', 'Write the keys out.');
}

/** The entries of a mapping whose keys are names of the user's choice. Their spots stand at the key. */
export function readEntries(spot: Spot): Array<[name: string, entry: Spot]> {
  if (isUnset(spot)) return [];
  if (spot.value?.kind !== 'map') {
    reportType(spot, 'a mapping');
    return [];
  }
  return [...spot.value.entries].map(([name, { keyAt, value }]) => [
    name,
    { ...spot, value, path: [...spot.path, name], at: keyAt },
  ]);
}

/** The items of a list; none when it is absent or null. An item that is null is reported, where the reference would drop it. */
export function readItems(spot: Spot): Spot[] {
  if (isUnset(spot)) return [];
  if (spot.value?.kind === 'list') {
    const items = spot.value.items.map((value, index) => ({
      ...spot,
      value,
      path: [...spot.path, index],
      at: value.at,
    }));
    for (const item of items.filter(isUnset))
      report(item, 'SDL_NULL_ITEM', 'The item is empty.', 'Remove it, or write "".');
    return items;
  }
  reportType(spot, 'a list');
  return [];
}

/** The source text of a scalar, whatever it looks like; empty when absent or null. */
export function readText(spot: Spot): string {
  if (isUnset(spot)) return '';
  if (spot.value?.kind === 'scalar') return spot.value.text;
  reportType(spot, 'a single value');
  return '';
}

/** As readText, but absent, null and empty are reported. */
export function requireText(spot: Spot, example: string): string {
  const before = spot.problems.length;
  const text = readText(spot);
  if (trimAsGo(text) === '' && spot.problems.length === before) reportMissing(spot, example);
  return text;
}

/** A list of texts, or null when absent or null: the two differ in the manifest's hash. */
export function readTexts(spot: Spot): string[] | null {
  return isUnset(spot) ? null : readItems(spot).map(readText);
}

/**
 * A whole number between two bounds, in plain decimal digits; `fallback` when absent, null or reported. Go would take `0x50`, `1e3` and the
 * octal `010` too. In quotes it is a text, which the reference refuses in all places but one.
 */
export function readInteger(
  spot: Spot,
  bounds: { min: number; max: number; fallback: number; quoted?: boolean },
): number {
  if (isUnset(spot)) return bounds.fallback;
  const text = readText(spot);
  const written = spot.value?.kind === 'scalar' && (spot.value.isPlain || bounds.quoted);
  const number = written && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : Number.NaN;
  if (number >= bounds.min && number <= bounds.max) return number;
  if (spot.value?.kind === 'scalar')
    report(
      spot,
      'SDL_NUMBER',
      `"${text}" is no whole number from ${bounds.min} to ${bounds.max}.`,
      `Write a number from ${bounds.min} to ${bounds.max}, without quotes.`,
    );
  return bounds.fallback;
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'y', 'Y'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'n', 'N'].map((text) => [text, false] as const),
]);

/** A flag in any spelling of YAML 1.1, without quotes, as Go reads it; false when absent, null or reported. */
export function readFlag(spot: Spot): boolean {
  if (isUnset(spot)) return false;
  const text = readText(spot);
  const flag = spot.value?.kind === 'scalar' && spot.value.isPlain ? FLAGS.get(text) : undefined;
  if (flag === undefined && spot.value?.kind === 'scalar')
    report(spot, 'SDL_FLAG', `"${text}" is neither true nor false.`, 'Write true or false, without quotes.');
  return flag ?? false;
}

/** One of a few words; `fallback` when absent, null or reported. */
export function readChoice<Choice extends string>(spot: Spot, choices: readonly Choice[], fallback: Choice): Choice {
  if (isUnset(spot)) return fallback;
  const text = readText(spot);
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined && spot.value?.kind === 'scalar')
    report(spot, 'SDL_CHOICE', `"${text}" is not known here.`, `Use one of: ${choices.join(', ')}.`);
  return choice ?? fallback;
}

/** Reports that something needed is not there. */
export function reportMissing(spot: Spot, example: string): void {
  report(spot, 'SDL_MISSING', `${String(spot.path.at(-1))} is missing or empty.`, `Add it, such as ${example}.`);
}

function reportType(spot: Spot, wanted: string): void {
  report(spot, 'SDL_TYPE', `${String(spot.path.at(-1) ?? 'The file')} is not ${wanted}.`, `Write ${wanted} here.`);
}

function reportUnknownKey(entry: Spot, name: string, known: readonly string[]): void {
  const nearest = nearestName(name, known);
  const cure = nearest ? `Did you mean "${nearest}"?` : `Known here: ${known.join(', ')}.`;
  report(entry, 'SDL_UNKNOWN_KEY', `The key "${name}" is not known here.`, cure);
}
