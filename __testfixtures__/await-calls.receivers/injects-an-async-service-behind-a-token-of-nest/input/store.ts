export interface Store {
  nameOf(id: string): string;
}

export const STORE = Symbol('Store');
