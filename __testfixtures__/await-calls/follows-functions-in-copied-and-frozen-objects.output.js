import { count } from './support/api.js';

async function volume() {
  return await count();
}

const copy = { ...{ volume } };
const frozen = Object.freeze({ volume });

export const volumes = async () => [await copy.volume(), await frozen.volume()];
