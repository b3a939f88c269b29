import { load } from './support/api.js';

interface Options {
  name: (id: string) => Promise<string>;
}

async function show<O extends Options>(options: O): Promise<void> {
  console.log((await options.name('1')).length);
}

await show({ name: async (id) => (await load(id)).name });
