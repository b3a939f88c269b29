import nameOf, { default as again } from './reader.js';
import Writer from './writer.js';

export async function rewrite(id: string): Promise<void> {
  await Writer.write(await nameOf(id) + await again(id));
}
