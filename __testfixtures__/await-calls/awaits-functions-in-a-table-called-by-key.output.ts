import { load, save } from './support/api.js';

const commands = {
  async touch(id: string): Promise<void> {
    await save(await load(id));
  },
  print: (id: string): void => console.log(id),
};

export async function run(command: 'touch' | 'print', id: string): Promise<void> {
  await commands[command](id);
  if (command in commands) await commands.touch(id);
}

export async function runAll(id: string): Promise<void> {
  for (const command of Object.keys(commands) as (keyof typeof commands)[]) await commands[command]?.(id);
}
