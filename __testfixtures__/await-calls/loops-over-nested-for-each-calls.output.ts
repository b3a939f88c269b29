import { type Item, save } from './support/api.js';

export async function saveGroups(groups: Item[][]): Promise<void> {
  for (const group of groups) {
    for (const item of group) {
      await save(item);
    }
  }
}
