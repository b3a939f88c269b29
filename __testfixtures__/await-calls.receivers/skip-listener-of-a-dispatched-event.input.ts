// refused: callback-returns-void
import { loadSync } from './support/api.js';

export function collect(): string {
  let name = '';
  const target = new EventTarget();
  target.addEventListener('name', () => {
    name = loadSync('1').name;
  });
  target.dispatchEvent(new Event('name'));
  return name;
}
