import * as files from './files.js';

export async function findRoot(path: string): Promise<boolean> {
  return (await files.listFiles(path)).includes('package.json');
}
