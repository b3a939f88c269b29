import nameOf, { default as again } from './reader.js';
import Writer from './writer.js';

export function rewrite(id: string): void {
  Writer.write(nameOf(id) + again(id));
}
