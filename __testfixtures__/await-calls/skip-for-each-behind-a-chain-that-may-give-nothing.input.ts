// refused: optional-chain
import { type Item, saveSync } from './support/api.js';

interface Shelf {
  items(): Item[] | undefined;
}

// A shelf without items throws, a missing shelf does not.
export function saveAll(shelf?: Shelf): void {
  // @ts-expect-error as in code that is not checked for null
  shelf?.items().forEach((item) => saveSync(item));
}
