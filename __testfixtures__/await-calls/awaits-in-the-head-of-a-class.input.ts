import { loadClassSync, loadSync } from './support/api.js';

export function titles(): string[] {
  class Titles extends loadClassSync() {
    [loadSync('first').name](): string {
      return 'first';
    }

    static [loadSync('second').name](): string {
      return 'second';
    }
  }
  return [...new Titles().lines, ...Object.getOwnPropertyNames(Titles)];
}
