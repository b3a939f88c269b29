// refused: callback-returns-void
import { Server } from 'socket.io';
import { loadSync } from './support/api.js';

export function collect(): string[] {
  const names: string[] = [];
  const server = new Server();
  server.on('name', (id: string) => {
    names.push(loadSync(id).name);
  });
  server.emit('name', '1');
  return names;
}
