export interface Item {
  id: string;
  name: string;
}

export class Store {
  getSync(id: string): Item {
    return { id, name: id };
  }

  async get(id: string): Promise<Item> {
    return { id, name: id };
  }
}
