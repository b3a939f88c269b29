import { find, load } from './support/api.js';

export async function pick(table: Record<string, number>, id: string): Promise<Record<string, number | undefined>> {
  const price = table[(await load(id)).name] ?? -1;
  const other = (await find(id))?.tags?.[(await load(id)).price]?.length;
  return { [(await load(id)).id]: price, other };
}
