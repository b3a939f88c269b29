// warned: first-failure
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const size: number = (await stat('package.json')).size;

export async function page(folder: string): Promise<string> {
  const template = await readFile(join(folder, 'page.html'), 'utf8');
  const style = await readFile(join(folder, 'page.css'), 'utf8');
  const { mtimeMs } = await stat(folder);
  return [template, style, mtimeMs].join();
}
