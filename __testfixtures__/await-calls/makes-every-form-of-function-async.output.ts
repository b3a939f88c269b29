import { load } from './support/api.js';

const arrow = async (id: string) => await load(id);
const expression = async function named(id: string) {
  return await load(id);
};
const api = {
  async method(id: string) {
    return await load(id);
  },
  property: async (id: string) => await load(id),
};

export default async function (id: string): Promise<string> {
  const items = [await arrow(id), await expression(id), await api.method(id), await api.property(id)];
  return items.join();
}
