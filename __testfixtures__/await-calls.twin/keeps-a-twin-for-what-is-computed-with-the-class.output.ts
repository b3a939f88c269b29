import { loadSync, load } from './support/api.js';

const nameOf = async (id: string): Promise<string> => (await load(id)).name;

const nameOfSync = (id: string): string => loadSync(id).name;

function named(name: string) {
  return (_: unknown, context: ClassDecoratorContext): void => {
    console.log(name, context.name);
  };
}

@named(nameOfSync('controller'))
export class Controller {
  static readonly kind = nameOfSync('kind');
  static #path = '';

  static {
    Controller.#path = nameOfSync('path');
  }

  async print(name = nameOfSync('default')): Promise<void> {
    console.log(name, Controller.#path, await nameOf('last'));
  }
}

export namespace Names {
  export const first = nameOfSync('first');
}
