import { EventEmitter } from 'node:events';

declare class WebSocket extends EventEmitter {
  on(event: 'message', listener: (this: WebSocket, data: Buffer, isBinary: boolean) => void): this;
  on(event: 'close', listener: (this: WebSocket, code: number) => void): this;
}
declare class WebSocketServer extends EventEmitter {
  constructor(options: { port: number });
  on(event: 'connection', listener: (this: WebSocketServer, socket: WebSocket) => void): this;
}
export { WebSocket, WebSocketServer };
