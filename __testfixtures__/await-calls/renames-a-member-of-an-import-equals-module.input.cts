import legacy = require('./support/legacy.cjs');

export function titleOf(id: string): string {
  return legacy.loadSync(id).title;
}
