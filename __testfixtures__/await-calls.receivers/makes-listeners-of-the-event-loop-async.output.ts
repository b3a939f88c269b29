// warned: unhandled-rejection
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs';
import { createServer } from 'node:http';
import { type Item, list, load, save } from './support/api.js';

export function serve(item: Item): void {
  const server = createServer(async (request, response) => {
    response.end((await load(request.url ?? '')).name);
  });
  server.on('close', async () => await save(item));
  process.once('SIGTERM', async () => {
    await save(item);
    server.close();
  });
  const child = spawn('true');
  child.on('exit', async () => await save(item));
  readFile('items.json', async () => console.log((await list()).length));
}
