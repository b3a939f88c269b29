// refused: callback-returns-void
import { useCallback } from 'react';
import { type Item, saveSync } from './support/api.js';

export function useSave(item: Item): () => void {
  return useCallback(() => saveSync(item), [item]);
}
