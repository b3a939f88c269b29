import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

export async function stamp(path: string): Promise<void> {
  const text = readFileSync(path, 'utf8');
  await writeFile(path, `${text}\nseen`);
}
