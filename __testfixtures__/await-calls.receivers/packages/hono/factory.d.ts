import type { Handler, MiddlewareHandler } from './index.js';

export declare class Factory {
  createHandlers: {
    <Handlers extends Handler[]>(...handlers: Handlers): Handlers;
  };
}
export declare function createFactory(): Factory;
export declare function createMiddleware(middleware: MiddlewareHandler): MiddlewareHandler;
