import { type Item, saveSync } from './support/api.js';

export function saveGroups(groups: Item[][]): void {
  groups.forEach((group) => {
    group.forEach((item) => {
      saveSync(item);
    });
  });
}
