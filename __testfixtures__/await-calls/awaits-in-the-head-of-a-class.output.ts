import { loadClass, load } from './support/api.js';

export async function titles(): Promise<string[]> {
  class Titles extends (await loadClass()) {
    [(await load('first')).name](): string {
      return 'first';
    }

    static [(await load('second')).name](): string {
      return 'second';
    }
  }
  return [...new Titles().lines, ...Object.getOwnPropertyNames(Titles)];
}
