// warned: may-not-wait
import { type Item, load, save } from './support/api.js';

type Handler = (id: string) => void | Promise<void>;

const handlers: Handler[] = [];

function register(handler: Handler): void {
  handlers.push(handler);
}

register(async (id) => {
  await save(await load(id));
});

export function store(pending: Promise<Item>): Promise<void> {
  return pending.then(async (item) => await save(item)).catch(async () => await save({ id: 'x', name: '', price: 0, tags: [] }));
}
