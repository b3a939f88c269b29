// refused: namespace
import { loadSync } from './support/api.js';

export namespace Defaults {
  export const currency = loadSync('currency').name;
}
