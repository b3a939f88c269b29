// refused: replaced-import
import * as zlib from 'node:zlib';

export async function pack(text: string): Promise<Buffer> {
  return typeof zlib.gzipSync === 'function' ? zlib.gzipSync(text) : Buffer.from(text);
}
