import * as api from './support/api.js';

export async function reload(id: string): Promise<void> {
  const item = await api.load(id);
  await api.save(item);
}
