import { loadSync } from './support/api.js';

class Inspections {
  isPriced(id: string): boolean {
    return loadSync(id).price > 0;
  }

  isNamed(id: string): boolean {
    return id !== '';
  }
}

const inspections = new Inspections();

export function inspect(name: keyof Inspections, id: string): boolean {
  return inspections[name](id);
}
