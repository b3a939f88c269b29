// order: concurrent
// warned: finishes-later, runs-overlap
import { readFileSync, writeFileSync } from 'node:fs';

export class Log {
  add(line: string): string {
    writeFileSync('log', line);
    return line;
  }

  all(): string {
    return readFileSync('log', 'utf8');
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
