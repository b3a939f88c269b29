import { type Item, save } from './support/api.js';

export const saveAll = async (items: Item[]): Promise<void> => {
  for (const item of items) {
    await save(item);
  }
};

export async function saveSome(ready: boolean, items?: Item[]): Promise<void> {
  ready && await (async () => {
    for (const item of items ?? []) {
      await save(item);
    }
  })();
}
