// warned: split-step
import { type Item, loadSync, saveSync } from './support/api.js';

class Cache {
  private readonly items = new Map<string, Item>();

  constructor(private readonly read: (id: string) => Item) {}

  itemOf(id: string): Item {
    const known = this.items.get(id) ?? this.read(id);
    this.items.set(id, known);
    return known;
  }
}

class Feed {
  #onItem: (item: Item) => void = () => {};

  listen(onItem: (item: Item) => void): void {
    this.#onItem = onItem;
  }

  send(item: Item): void {
    this.#onItem(item);
  }
}

export const nameOf = (id: string): string => new Cache((key) => loadSync(key)).itemOf(id).name;

export function store(items: readonly Item[]): void {
  const feed = new Feed();
  feed.listen((item) => saveSync(item));
  for (const item of items) feed.send(item);
}
