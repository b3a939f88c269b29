// refused: callback-untyped
import { loadSync } from './support/api.js';

export function parse(text: string): { name: string } {
  return JSON.parse(text, (_, value: string) => loadSync(value).name);
}
