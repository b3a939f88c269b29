// warned: first-failure
import { glob } from 'glob';

export async function find(folder: string): Promise<string[]> {
  const sources = await glob('**/*.ts', { cwd: folder, ignore: '**/*.d.ts' });
  const texts = await glob('**/*.md', { cwd: folder });
  return [...sources, ...texts];
}
