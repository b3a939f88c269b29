import { loadSync } from './support/api.js';

const labelOf = (id: string): string => {
  const item = loadSync(id);
  return `${item.name}: ${item.price}`;
};

export class Card {
  constructor(readonly id: string) {}

  get label(): string {
    return labelOf(this.id);
  }
}

export function print(ids: string[]): void {
  for (const id of ids) console.log(labelOf(id));
}
