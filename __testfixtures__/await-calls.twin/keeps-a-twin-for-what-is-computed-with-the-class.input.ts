import { loadSync } from './support/api.js';

const nameOf = (id: string): string => loadSync(id).name;

function named(name: string) {
  return (_: unknown, context: ClassDecoratorContext): void => {
    console.log(name, context.name);
  };
}

@named(nameOf('controller'))
export class Controller {
  static readonly kind = nameOf('kind');
  static #path = '';

  static {
    Controller.#path = nameOf('path');
  }

  print(name = nameOf('default')): void {
    console.log(name, Controller.#path, nameOf('last'));
  }
}

export namespace Names {
  export const first = nameOf('first');
}
