import { countSync } from './support/api.js';

function volume() {
  return countSync();
}

const copy = { ...{ volume } };
const frozen = Object.freeze({ volume });

export const volumes = () => [copy.volume(), frozen.volume()];
