import { loadSync } from './support/api.js';

const nameOf = (id: string) => () => loadSync(id).name;
const names = { first: nameOf('1'), second: nameOf('2') };
const list = [nameOf('1'), () => 'nobody'];

export const first = (): string => names.first();
export const picked = (key: 'first' | 'second'): string => names[key]().trim();
export function all(): string[] {
  const found: string[] = [];
  for (const name of list) found.push(name());
  return found;
}

export class Owner {
  name = nameOf('3');
  show(): string {
    return this.name().toUpperCase();
  }
}
export class Guest extends Owner {
  override name = () => 'guest';
}
