import { type Item, loadSync } from './support/api.js';

export interface Repository {
  byId(id: string): Item | undefined;
  readonly size: number;
}

export class FileRepository implements Repository {
  size = 1;

  byId(id: string): Item | undefined {
    return loadSync(id);
  }
}

export class EmptyRepository implements Repository {
  size = 0;

  byId(): undefined {
    return undefined;
  }
}

export const nameIn = (repository: Repository, id: string): string => repository.byId(id)?.name ?? '';
