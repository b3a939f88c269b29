import { loadSync } from './support/api.js';

const commands: string[] = [];

function command(_: unknown, context: ClassMethodDecoratorContext): void {
  commands.push(String(context.name));
}

export class Prices {
  @command
  of(id: string): number {
    return loadSync(id).price;
  }
}
