import { type Item, load } from './support/api.js';

export interface Repository {
  byId(id: string): Promise<Item | undefined>;
  readonly size: number;
}

export class FileRepository implements Repository {
  size = 1;

  async byId(id: string): Promise<Item | undefined> {
    return await load(id);
  }
}

export class EmptyRepository implements Repository {
  size = 0;

  async byId(): Promise<undefined> {
    return undefined;
  }
}

export const nameIn = async (repository: Repository, id: string): Promise<string> => (await repository.byId(id))?.name ?? '';
