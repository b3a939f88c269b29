import { loadSync } from './support/api.js';

interface Options {
  name: (id: string) => string;
}

function show<O extends Options>(options: O): void {
  console.log(options.name('1').length);
}

show({ name: (id) => loadSync(id).name });
