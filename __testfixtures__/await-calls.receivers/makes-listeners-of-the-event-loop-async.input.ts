// warned: unhandled-rejection
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs';
import { createServer } from 'node:http';
import { type Item, listSync, loadSync, saveSync } from './support/api.js';

export function serve(item: Item): void {
  const server = createServer((request, response) => {
    response.end(loadSync(request.url ?? '').name);
  });
  server.on('close', () => saveSync(item));
  process.once('SIGTERM', () => {
    saveSync(item);
    server.close();
  });
  const child = spawn('true');
  child.on('exit', () => saveSync(item));
  readFile('items.json', () => console.log(listSync().length));
}
