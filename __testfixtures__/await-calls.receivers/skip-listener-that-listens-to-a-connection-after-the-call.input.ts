// refused: late-event-use
import { createServer } from 'node:net';
import { WebSocketServer } from 'ws';
import { loadSync, saveSync } from './support/api.js';

export function serve(): void {
  new WebSocketServer({ port: 3000 }).on('connection', (socket) => {
    saveSync(loadSync('visits'));
    socket.on('message', (data) => console.log(data.length));
  });
  createServer().on('connection', (socket) => {
    saveSync(loadSync('visits'));
    socket.on('error', (error) => console.error(error));
  });
}
