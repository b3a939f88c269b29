import { load } from './support/api.js';

function once(read: () => string | Promise<string>): () => string | Promise<string> {
  console.log('once');
  return read;
}

const read = once(async () => (await load('a')).name);

export const twice = async (): Promise<string> => await read() + await read();
