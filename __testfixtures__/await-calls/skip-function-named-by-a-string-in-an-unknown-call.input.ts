// refused: caller-blocked, mocked-by-name
import { loadSync } from './support/api.js';

export const service = {
  title(id: string): string {
    return loadSync(id).name;
  },
};

declare function invoke<T>(object: T, name: keyof T, id: string): string;

export const title = invoke(service, 'title', 'a').trim();
