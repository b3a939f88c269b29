import type { EventEmitter } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export interface NextFunction {
  (error?: unknown): void;
}
export interface Request extends IncomingMessage {
  readonly params: Record<string, string>;
  readonly body: any;
}
export interface Response extends ServerResponse {
  status(code: number): this;
  json(body: unknown): this;
  sendStatus(code: number): this;
}
export interface RequestHandler {
  (request: Request, response: Response, next: NextFunction): void | Promise<void>;
}
export type ErrorRequestHandler = (
  error: any,
  request: Request,
  response: Response,
  next: NextFunction,
) => void | Promise<void>;
export type RequestHandlerParams =
  | RequestHandler
  | ErrorRequestHandler
  | (RequestHandler | ErrorRequestHandler)[];
export interface IRouterMatcher<T> {
  (path: string, ...handlers: RequestHandler[]): T;
}
export interface IRouterHandler<T> {
  (...handlers: RequestHandlerParams[]): T;
  (path: string, ...handlers: RequestHandlerParams[]): T;
}
export interface IRouter extends RequestHandler {
  get: IRouterMatcher<this>;
  post: IRouterMatcher<this>;
  use: IRouterHandler<this>;
}
export interface Router extends IRouter {}
export interface Application extends EventEmitter, IRouter {
  get: ((name: string) => any) & IRouterMatcher<this>;
  use: IRouterHandler<this>;
  listen(port: number, callback?: (error?: Error) => void): Server;
}
export interface Express extends Application {}
