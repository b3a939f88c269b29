import type { EventEmitter } from 'node:events';

declare class Application extends EventEmitter {
  use(middleware: Application.Middleware): this;
}
declare namespace Application {
  interface Context {
    readonly path: string;
    body: unknown;
  }
  type Next = () => Promise<any>;
  type Middleware = (context: Context, next: Next) => any;
}
export = Application;
