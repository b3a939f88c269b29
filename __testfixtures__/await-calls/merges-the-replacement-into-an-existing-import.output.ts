import { writeFile, readFile } from 'node:fs/promises';

export async function stamp(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, `${text}\nseen`);
}
