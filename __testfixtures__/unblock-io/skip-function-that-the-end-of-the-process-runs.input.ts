// refused: callback-cut-off
import { rmSync, unlinkSync, writeFileSync } from 'node:fs';

async function removeLock(): Promise<void> {
  unlinkSync('lock');
}
process.on('exit', removeLock);

class Cache {
  async clear(): Promise<void> {
    await Promise.all(['a', 'b'].map(async (name) => rmSync(name)));
  }
}
const cache = new Cache();
process.once('exit', () => void cache.clear());

const report = async (reason: string): Promise<void> => {
  writeFileSync('report.log', reason);
};
const reportEnd = report.bind(undefined, 'end');
for (const event of ['exit', 'SIGINT']) process.on(event, reportEnd);
