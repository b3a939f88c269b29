// refused: callback-cut-off
import { unlinkSync, writeFileSync } from 'node:fs';

process.on('exit', async (code) => {
  writeFileSync('exit.log', `${code}`);
});
process.once('exit', async () => unlinkSync('lock'));
