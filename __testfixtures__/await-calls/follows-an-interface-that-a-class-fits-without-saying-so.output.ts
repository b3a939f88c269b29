import { load, save } from './support/api.js';

interface Persistor {
  persistOne(id: string): Promise<void>;
  peekOne(id: string): Promise<unknown>;
}

export class DiskPersistor {
  async persistOne(id: string): Promise<void> {
    await save(await load(id));
  }

  async peekOne(id: string) {
    return await load(id);
  }
}

export async function transferOne(persistor: Persistor, id: string): Promise<void> {
  await persistor.persistOne(id);
  console.log(await persistor.peekOne(id));
}

export const transferred = async () => await transferOne(new DiskPersistor(), 'a');
