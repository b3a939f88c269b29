import { unlink } from 'node:fs/promises';

async function removeLock(): Promise<void> {
  await unlink('lock');
}
process.on('SIGTERM', removeLock);
process.on('exit', (code) => console.log(code));
