import { type Item, load } from './support/api.js';

export async function pick(id: string): Promise<Item> {
  const label = await (async () => {
    return (await load(id)).name;
  })();
  const price = await (async function (): Promise<number> {
    return (await load(label)).price;
  })();
  return { ...await (async (key: string) => await load(key))(label), price };
}
