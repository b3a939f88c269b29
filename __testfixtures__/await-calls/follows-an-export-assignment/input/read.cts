import fs = require('node:fs');

function size(name: string): number {
  return fs.readFileSync(name).length;
}

export = size;
