// refused: other-object
import fs from 'node:fs';

type FileSystem = typeof fs;

export class Store {
  readonly #files: FileSystem;
  protected readonly files: FileSystem = fs;

  constructor(files: FileSystem = fs) {
    this.#files = files;
  }

  async load(name: string): Promise<string> {
    return this.#files.readFileSync(name, 'utf8');
  }

  async size(name: string): Promise<number> {
    return this.files.statSync(name).size;
  }
}

export async function load(name: string, files: FileSystem = fs): Promise<string> {
  return files.existsSync(name) ? files.readFileSync(name, 'utf8') : '';
}

export async function last(name: string, given?: FileSystem): Promise<string> {
  const files = given ?? fs;
  return files.readFileSync(name, 'utf8');
}
