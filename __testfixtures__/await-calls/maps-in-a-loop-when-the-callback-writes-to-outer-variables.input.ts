import { loadSync } from './support/api.js';

export function numbered(ids: string[]) {
  const seen: string[] = [];
  let count = 0;
  const names = ids.map((id) => {
    const item = loadSync(id);
    seen.push(item.id);
    return item.name;
  });
  const labels = ids.map((id) => `${count++} ${loadSync(id).name}`);
  const totals = ids.map((id) => {
    count += loadSync(id).price;
    return count;
  });
  return { names, labels, totals, seen };
}
