// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

export class Dispatcher {
  handlers: Record<string, (id: string) => unknown> = {
    title: (id) => loadSync(id).name,
  };

  dispatch(name: string, id: string): unknown {
    return this.handlers[name]?.(id);
  }
}
