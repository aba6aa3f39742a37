import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The reference's SDL files, read in place: they lie beside the repository and are never copied into it. */
const root = new URL('../../../../../shared/vectors/sdl/', import.meta.url);

export const vectorsMissing = !existsSync(root);
/** Why a suite is skipped, in its title. */
export const vectorsNote = vectorsMissing ? ' (SKIPPED: ../shared/vectors/sdl is missing)' : '';

export function listVectors(folder: string): string[] {
  return vectorsMissing ? [] : readdirSync(new URL(`input/${folder}/`, root)).sort();
}

export function readVector(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
