import { load } from './support/api.js';

async function main(): Promise<void> {
  console.log((await load('1')).name);
}

main();
