// refused: escapes-as-value, caller-blocked
import { loadSync } from './support/api.js';

const commands = {
  name(id: string): string {
    return loadSync(id).name;
  },
  id: (id: string): string => id,
};

export function run(command: 'name' | 'id', id: string): string {
  return commands[command](id);
}
