// warned: overlapping-runs, unhandled-rejection
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import { load, save } from './support/api.js';

export function serve(): void {
  new WebSocketServer({ port: 3000 }).on('connection', async (socket) => {
    socket.on('message', async (data) => await save(await load(String(data))));
    await save(await load('visits'));
  });
  new Server().on('connection', (socket) => {
    socket.on('save', async (id: string) => await save(await load(id)));
    socket.emit('save', 'what the other side saves');
  });
}
