export interface Context {
  text(text: string, status?: number): Response;
  header(name: string, value: string): void;
}
export type Next = () => Promise<void>;
export type Handler = (context: Context, next: Next) => Response | Promise<Response>;
export type MiddlewareHandler = (context: Context, next: Next) => Promise<Response | void>;
export declare class Hono {
  get(path: string, ...handlers: (Handler | MiddlewareHandler)[]): Hono;
  use(path: string, ...handlers: MiddlewareHandler[]): Hono;
  onError(handler: (error: Error, context: Context) => Response | Promise<Response>): Hono;
  notFound(handler: (context: Context) => Response | Promise<Response>): Hono;
}
