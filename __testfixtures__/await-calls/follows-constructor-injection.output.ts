import { load } from './support/api.js';

class Items {
  async name(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

interface Printer {
  print(id: string): Promise<string>;
}

class Labels implements Printer {
  constructor(private readonly items: Items, readonly prefix = '#') {}

  async print(id: string): Promise<string> {
    return this.prefix + await this.items.name(id);
  }
}

export class Desk {
  constructor(private printer: Printer) {}

  async run(id: string): Promise<string> {
    return await this.printer.print(id);
  }
}

export const desk = new Desk(new Labels(new Items()));
