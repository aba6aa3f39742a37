import { akashShapes } from './akashShapes.ts';
import { cosmosShapes } from './cosmosShapes.ts';
import { parseShapes, type Shape } from './parseShapes.ts';

const shapes = new Map([...parseShapes(cosmosShapes), ...parseShapes(akashShapes)]);

/** The description of a message by its full name, or undefined for one that the devnet does not know. */
export function findShape(name: string): Shape | undefined {
  return shapes.get(name);
}
