import { EventEmitter } from 'node:events';

export declare class Socket extends EventEmitter {
  on(event: string, listener: (...parameters: any[]) => void): this;
}
export declare class Server extends EventEmitter {
  on(event: 'connection', listener: (socket: Socket) => void): this;
  on(event: string, listener: (...parameters: any[]) => void): this;
}
