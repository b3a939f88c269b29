import { load } from './support/api.js';

class Inspections {
  async isPriced(id: string): Promise<boolean> {
    return (await load(id)).price > 0;
  }

  isNamed(id: string): boolean {
    return id !== '';
  }
}

const inspections = new Inspections();

export async function inspect(name: keyof Inspections, id: string): Promise<boolean> {
  return await inspections[name](id);
}
