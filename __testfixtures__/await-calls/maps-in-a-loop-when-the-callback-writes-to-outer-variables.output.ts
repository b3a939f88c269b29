import { load } from './support/api.js';

export async function numbered(ids: string[]) {
  const seen: string[] = [];
  let count = 0;
  const names = [];
  for (const id of ids) {
    const item = await load(id);
    seen.push(item.id);
    names.push(item.name);
  }
  const labels = [];
  for (const id of ids) {
    labels.push(`${count++} ${(await load(id)).name}`);
  }
  const totals = [];
  for (const id of ids) {
    count += (await load(id)).price;
    totals.push(count);
  }
  return { names, labels, totals, seen };
}
