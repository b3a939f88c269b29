// warned: first-failure
import { glob } from 'glob';

export async function find(folder: string): Promise<string[]> {
  const [sources, texts] = await Promise.all([
    glob('**/*.ts', { cwd: folder, ignore: '**/*.d.ts' }),
    glob('**/*.md', { cwd: folder }),
  ]);
  return [...sources, ...texts];
}
