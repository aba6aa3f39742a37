import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The reference's SDL files, read in place: they lie beside the repository and are never copied into it. */
const root = new URL('../../../../../shared/vectors/sdl/', import.meta.url);

export const vectorsMissing = !existsSync(root);
/** Why tests of them are skipped where they are not there. */
export const VECTORS_MISSING = "../shared/vectors/sdl is missing, so the reference's files were not tried";

export function listVectors(folder: string): string[] {
  return vectorsMissing ? [] : readdirSync(new URL(`input/${folder}/`, root)).sort();
}

export function readVector(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
