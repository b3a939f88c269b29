// refused: effects-unknown
import { glob } from 'glob';

const seen: string[] = [];

export async function findNew(folder: string): Promise<string[]> {
  // What is left out is decided by what the first search has found.
  const ignored = (path: string): boolean => seen.push(path) > 10;
  const sources = await glob('**/*.ts', { cwd: folder, ignore: { ignored } });
  const texts = await glob('**/*.md', { cwd: folder, ignore: { ignored } });
  return [...sources, ...texts];
}
