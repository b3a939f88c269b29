import { loadSync, load } from './support/api.js';

const labelOf = async (id: string): Promise<string> => {
  const item = await load(id);
  return `${item.name}: ${item.price}`;
};

const labelOfSync = (id: string): string => {
  const item = loadSync(id);
  return `${item.name}: ${item.price}`;
};

export class Card {
  constructor(readonly id: string) {}

  get label(): string {
    return labelOfSync(this.id);
  }
}

export async function print(ids: string[]): Promise<void> {
  for (const id of ids) console.log(await labelOf(id));
}
