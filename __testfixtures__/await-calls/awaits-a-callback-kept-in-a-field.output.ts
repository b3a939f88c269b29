// warned: split-step
import { type Item, load, save } from './support/api.js';

class Cache {
  private readonly items = new Map<string, Item>();

  constructor(private readonly read: (id: string) => Item | Promise<Item>) {}

  async itemOf(id: string): Promise<Item> {
    const known = this.items.get(id) ?? await this.read(id);
    this.items.set(id, known);
    return known;
  }
}

class Feed {
  #onItem: (item: Item) => void | Promise<void> = () => {};

  listen(onItem: (item: Item) => void | Promise<void>): void {
    this.#onItem = onItem;
  }

  async send(item: Item): Promise<void> {
    await this.#onItem(item);
  }
}

export const nameOf = async (id: string): Promise<string> => (await new Cache(async (key) => await load(key)).itemOf(id)).name;

export async function store(items: readonly Item[]): Promise<void> {
  const feed = new Feed();
  feed.listen(async (item) => await save(item));
  for (const item of items) await feed.send(item);
}
