// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

function expand(text: string, read: (id: string) => string): string {
  return text.replace(/\$\w+/g, read);
}

export const greet = (): string => expand('hello $name', (id) => loadSync(id).name);
