import { loadSync } from './support/api.js';

class Shelf {
  readShelf(id: string) {
    return [loadSync(id)];
  }
}

const shelf = new Shelf();

type Items = ReturnType<Shelf['readShelf']>;
type Same = ReturnType<typeof shelf.readShelf>;
type Names = Parameters<Shelf['readShelf']>;
type Proto = ReturnType<typeof Shelf.prototype.readShelf>;

export const isEmpty = (items: Items, same: Same, proto: Proto, names: Names): boolean =>
  items.length + same.length + proto.length + names.length === 0;
