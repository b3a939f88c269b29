// refused: field-initializer
import { loadSync } from './support/api.js';

export class Theme {
  readonly colour = loadSync('theme').name;
}
