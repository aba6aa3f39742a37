import { matchesGlob } from '../../../base/glob.ts';

/** What stands on this host for the images that a pattern covers. */
export interface ImageMapping {
  /** Command of a service that names none. */
  readonly entrypoint?: readonly string[] | undefined;
  /** Absolute directories that come first in the service's PATH. */
  readonly path?: readonly string[] | undefined;
  /** Further absolute paths that the service may read, where the confinement would hide them. */
  readonly readable?: readonly string[] | undefined;
  /** Environment of the image; the manifest's wins. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** Mappings by a glob over image names such as `node:*` or `ghcr.io/owner/*`, in the order in which they are tried. */
export type ImageMap = Readonly<Record<string, ImageMapping>>;

/** The first mapping whose glob covers the image; undefined when none does. */
export function findImage(images: ImageMap, image: string): ImageMapping | undefined {
  return Object.entries(images).find(([pattern]) => matchesGlob(image, pattern))?.[1];
}
