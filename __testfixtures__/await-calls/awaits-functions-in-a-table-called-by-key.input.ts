import { loadSync, saveSync } from './support/api.js';

const commands = {
  touch(id: string): void {
    saveSync(loadSync(id));
  },
  print: (id: string): void => console.log(id),
};

export function run(command: 'touch' | 'print', id: string): void {
  commands[command](id);
  if (command in commands) commands.touch(id);
}

export function runAll(id: string): void {
  for (const command of Object.keys(commands) as (keyof typeof commands)[]) commands[command]?.(id);
}
