// refused: no-async-form
import * as fs from 'node:fs';

export async function flush(descriptor: number): Promise<void> {
  fs.fsyncSync(descriptor);
}
