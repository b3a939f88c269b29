import { loadSync } from './support/api.js';

function once(read: () => string): () => string {
  console.log('once');
  return read;
}

const read = once(() => loadSync('a').name);

export const twice = (): string => read() + read();
