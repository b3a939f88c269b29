import { load } from './support/api.js';

export interface Stream<T> {
  subscribe(next: (value: T) => void): void;
}

interface Guard {
  allows(id: string): boolean | Promise<boolean>;
}

export class NameGuard implements Guard {
  async allows(id: string): Promise<boolean> {
    return (await load(id)).name !== '';
  }
}

export async function isNamed(id: string): Promise<boolean> {
  return (await load(id)).name !== '';
}
