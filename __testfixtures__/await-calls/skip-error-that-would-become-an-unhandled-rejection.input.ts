// refused: caller-blocked, rejection-handled
import { type Item, loadSync } from './support/api.js';

function find(id: string): Promise<Item> {
  return Promise.resolve(loadSync(id));
}

export function show(id: string): void {
  find(id).then(({ name }) => console.log(name));
}

function price(id: string): Promise<number> {
  return Promise.resolve(loadSync(id)).then((item) => item.price);
}

export function priceTo(id: string, done: (error: unknown, price?: number) => void): void {
  try {
    price(id)
      .then((each) => each + 1)
      .then((each) => done(undefined, each), done);
  } catch (error) {
    done(error);
  }
}

async function parse(item: Item): Promise<string> {
  return item.name;
}

function titleOf(id: string): Promise<string> {
  return parse(loadSync(id));
}

export async function titleLater(id: string): Promise<string> {
  const title = titleOf(id).then((text) => text.trim());
  console.log(id);
  return await title;
}

function idOf(id: string): Promise<string> {
  return Promise.all([loadSync(id)]).then(([item]) => item.id);
}

export function idOrNothing(id: string): Promise<string> {
  const found = idOf(id);
  return found.catch(() => '');
}
