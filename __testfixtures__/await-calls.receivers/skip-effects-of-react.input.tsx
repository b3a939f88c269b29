// refused: promise-misread
import { useEffect } from 'react';
import { type Item, saveSync } from './support/api.js';

export function useSaved(item: Item): void {
  useEffect(() => {
    saveSync(item);
  }, [item]);
}
