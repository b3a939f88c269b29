import { load } from './support/api.js';

const commands: string[] = [];

function command(_: unknown, context: ClassMethodDecoratorContext): void {
  commands.push(String(context.name));
}

export class Prices {
  @command
  async of(id: string): Promise<number> {
    return (await load(id)).price;
  }
}
