// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

declare function visit(ids: readonly string[], callback: (id: string) => void): void;

export function print(ids: readonly string[]): void {
  visit(ids, (id) => {
    console.log(loadSync(id).name);
  });
}
