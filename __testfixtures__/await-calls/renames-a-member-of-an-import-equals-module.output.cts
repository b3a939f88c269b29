import legacy = require('./support/legacy.cjs');

export async function titleOf(id: string): Promise<string> {
  return (await legacy.load(id)).title;
}
