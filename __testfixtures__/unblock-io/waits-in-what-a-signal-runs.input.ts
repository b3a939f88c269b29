import { unlinkSync } from 'node:fs';

async function removeLock(): Promise<void> {
  unlinkSync('lock');
}
process.on('SIGTERM', removeLock);
process.on('exit', (code) => console.log(code));
