// refused: parameter-default
import { loadSync } from './support/api.js';

export function render({ title = loadSync('title').name }: { title?: string }, [price = loadSync('a').price]: number[]): string {
  return `${title} ${price}`;
}

export const rendered = ({ id }: { id: string }, { name } = loadSync(id)): string => name;
