// refused: decorated-method
import { loadSync } from './support/api.js';

const commands = new Map<string, Function>();

function command(method: Function, context: ClassMethodDecoratorContext): void {
  commands.set(String(context.name), method);
}

export class Prices {
  @command
  of(id: string): number {
    return loadSync(id).price;
  }
}
