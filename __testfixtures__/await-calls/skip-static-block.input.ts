// refused: field-initializer
import { loadSync } from './support/api.js';

export class Registry {
  static names: string[] = [];

  static {
    Registry.names.push(loadSync('registry').name);
  }
}
