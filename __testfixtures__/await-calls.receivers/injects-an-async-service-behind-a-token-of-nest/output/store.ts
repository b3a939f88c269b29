export interface Store {
  nameOf(id: string): Promise<string>;
}

export const STORE = Symbol('Store');
