// warned: overlapping-runs, unhandled-rejection
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import { loadSync, saveSync } from './support/api.js';

export function serve(): void {
  new WebSocketServer({ port: 3000 }).on('connection', (socket) => {
    socket.on('message', (data) => saveSync(loadSync(String(data))));
    saveSync(loadSync('visits'));
  });
  new Server().on('connection', (socket) => {
    socket.on('save', (id: string) => saveSync(loadSync(id)));
    socket.emit('save', 'what the other side saves');
  });
}
