// refused: caller-blocked, language-protocol
import { saveSync } from './support/api.js';

function close(id: string): void {
  saveSync({ id, name: 'closed', price: 0, tags: [] });
}

export class Lock {
  [Symbol.dispose](): void {
    close('lock');
  }
}

export function locked(): void {
  using lock = new Lock();
  close(typeof lock);
}
