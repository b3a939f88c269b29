import { load } from './support/api.js';

class Shelf {
  async readShelf(id: string) {
    return [await load(id)];
  }
}

const shelf = new Shelf();

type Items = Awaited<ReturnType<Shelf['readShelf']>>;
type Same = Awaited<ReturnType<typeof shelf.readShelf>>;
type Names = Parameters<Shelf['readShelf']>;
type Proto = Awaited<ReturnType<typeof Shelf.prototype.readShelf>>;

export const isEmpty = (items: Items, same: Same, proto: Proto, names: Names): boolean =>
  items.length + same.length + proto.length + names.length === 0;
