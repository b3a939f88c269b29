// refused: escapes-as-value
import * as titles from './index.js';
import { naming } from './index.js';

export const print = (id: string): string[] => Object.values(naming).map((name) => `${name(id)}.`);

export function all(id: string): string[] {
  const { naming: _, ...others } = titles;
  return Object.values(others).map((title) => `${title(id)}.`);
}
