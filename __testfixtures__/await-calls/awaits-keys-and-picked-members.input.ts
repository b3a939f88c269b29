import { findSync, loadSync } from './support/api.js';

export function pick(table: Record<string, number>, id: string): Record<string, number | undefined> {
  const price = table[loadSync(id).name] ?? -1;
  const other = findSync(id)?.tags?.[loadSync(id).price]?.length;
  return { [loadSync(id).id]: price, other };
}
