// order: concurrent
// warned: finishes-later, runs-overlap
import { readFile, writeFile } from 'node:fs/promises';

export class Log {
  async add(line: string): Promise<string> {
    await writeFile('log', line);
    return line;
  }

  async all(): Promise<string> {
    return await readFile('log', 'utf8');
  }
}

const log = new Log();

export async function addTwo(): Promise<string[]> {
  return await Promise.all([log.add('one'), log.add('two'), log.all()]);
}

async function addLater(line: string): Promise<string> {
  return log.add(line);
}

export function start(): void {
  addLater('start').then(console.log, console.error);
  console.log('started');
}
