// refused: escapes-as-value, caller-blocked
import { loadSync, saveSync } from './support/api.js';

const commands = {
  touch(id: string): void {
    saveSync(loadSync(id));
  },
  print: (id: string): void => console.log(id),
};

export function run(command: 'touch' | 'print', id: string): void {
  commands[command](id);
}
