import { loadSync } from './support/api.js';

export interface Stream<T> {
  subscribe(next: (value: T) => void): void;
}

interface Guard {
  allows(id: string): boolean | Promise<boolean>;
}

export class NameGuard implements Guard {
  allows(id: string): boolean | Promise<boolean> {
    return loadSync(id).name !== '';
  }
}

export function isNamed(id: string): boolean | Promise<boolean> | Stream<boolean> {
  return loadSync(id).name !== '';
}
