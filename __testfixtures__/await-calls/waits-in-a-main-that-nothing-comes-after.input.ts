import { loadSync } from './support/api.js';

async function main(): Promise<void> {
  console.log(loadSync('1').name);
}

main();
