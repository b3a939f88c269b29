import { type Item, loadSync } from './support/api.js';

export function pick(id: string): Item {
  const label = (() => {
    return loadSync(id).name;
  })();
  const price = (function (): number {
    return loadSync(label).price;
  })();
  return { ...((key: string) => loadSync(key))(label), price };
}
