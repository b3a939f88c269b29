// warned: split-step
import * as fs from 'node:fs';
import legacy from 'fs';
import { readFile as read } from 'node:fs/promises';

export async function copy(from: string, to: string): Promise<void> {
  if (!await fs.promises.access(from).then(() => true, () => false)) return;
  await fs.promises.writeFile(to, await legacy.promises.readFile(from, { encoding: 'utf8' }));
  await legacy.promises.utimes(to, (await legacy.promises.stat(from)).atime, (await fs.promises.stat(from, { bigint: false })).mtime);
  await read(to);
}
