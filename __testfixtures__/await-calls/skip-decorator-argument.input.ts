// refused: decorator
import { loadSync } from './support/api.js';

function named(name: string) {
  return (_: unknown, context: ClassDecoratorContext): void => {
    console.log(name, context.name);
  };
}

@named(loadSync('controller').name)
export class Controller {}
