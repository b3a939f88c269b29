// refused: array-callback, map-shape
import { loadSync, saveSync } from './support/api.js';

export function search(ids: string[]) {
  const tags = ids.flatMap((id) => {
    var item = loadSync(id);
    saveSync(item);
    return item.tags;
  });
  const known = ids.filter((id) => {
    var item = loadSync(id);
    return item.price > 1;
  });
  const at = ids.findIndex(function (id) {
    return arguments.length > 2 && loadSync(id).price > 1;
  });
  const sum = ids.reduce((sum, id) => {
    var item = loadSync(id);
    return sum + item.price;
  }, 0);
  return { tags, known, at, sum };
}
