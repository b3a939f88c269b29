import fs = require('node:fs');

async function size(name: string): Promise<number> {
  return (await fs.promises.readFile(name)).length;
}

export = size;
