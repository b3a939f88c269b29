// warned: first-failure
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const size: number = (await stat('package.json')).size;

export async function page(folder: string): Promise<string> {
  const [template, style, { mtimeMs }] = await Promise.all([
    readFile(join(folder, 'page.html'), 'utf8'),
    readFile(join(folder, 'page.css'), 'utf8'),
    stat(folder),
  ]);
  return [template, style, mtimeMs].join();
}
