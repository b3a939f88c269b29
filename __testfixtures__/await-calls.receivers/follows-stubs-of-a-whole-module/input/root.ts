import * as files from './files.js';

export function findRoot(path: string): boolean {
  return files.listFiles(path).includes('package.json');
}
