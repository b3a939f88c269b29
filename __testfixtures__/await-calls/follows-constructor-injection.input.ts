import { loadSync } from './support/api.js';

class Items {
  name(id: string): string {
    return loadSync(id).name;
  }
}

interface Printer {
  print(id: string): string;
}

class Labels implements Printer {
  constructor(private readonly items: Items, readonly prefix = '#') {}

  print(id: string): string {
    return this.prefix + this.items.name(id);
  }
}

export class Desk {
  constructor(private printer: Printer) {}

  run(id: string): string {
    return this.printer.print(id);
  }
}

export const desk = new Desk(new Labels(new Items()));
