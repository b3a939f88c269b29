// refused: caller-blocked, escapes-as-value
import { type Item, saveSync } from './support/api.js';

class Feed {
  readonly #listeners: ((item: Item) => void)[] = [];

  listen(listener: (item: Item) => void): void {
    this.#listeners.push(listener);
  }

  send(item: Item): void {
    for (const listener of this.#listeners) listener(item);
  }
}

export function start(feed: Feed): void {
  feed.listen((item) => saveSync(item));
}
