export interface FastifyRequest {
  readonly params: any;
}
export interface FastifyReply {
  readonly sent: boolean;
  code(status: number): this;
  header(name: string, value: string): this;
  send(payload?: unknown): this;
  then(fulfilled: () => void, rejected: (error: Error) => void): void;
}
export interface RouteHandlerMethod {
  (this: FastifyInstance, request: FastifyRequest, reply: FastifyReply): unknown;
}
export interface HookHandlerDoneFunction {
  (error?: Error): void;
}
export interface onRequestHookHandler {
  (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void;
}
export interface onRequestAsyncHookHandler {
  (request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
}
export interface onRouteHookHandler {
  (route: { url: string }): void;
}
export interface FastifyPluginCallback {
  (instance: FastifyInstance, options: object, done: HookHandlerDoneFunction): void;
}
export interface FastifyPluginAsync {
  (instance: FastifyInstance, options: object): Promise<void>;
}
export interface preHandlerHookHandler {
  (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void;
}
export interface RouteShorthandOptions {
  onRequest?: preHandlerHookHandler | preHandlerHookHandler[];
  preHandler?: preHandlerHookHandler | preHandlerHookHandler[];
}
export interface RouteOptions extends RouteShorthandOptions {
  method: string;
  url: string;
  handler: RouteHandlerMethod;
}
export interface AddContentTypeParser {
  (
    type: string,
    parser:
      | ((request: FastifyRequest, body: string, done: (error: Error | null, body?: any) => void) => void)
      | ((request: FastifyRequest, body: string) => Promise<any>),
  ): void;
}
export interface FastifyInstance {
  addContentTypeParser: AddContentTypeParser;
  route(options: RouteOptions): this;
  setErrorHandler(
    handler: (error: Error, request: FastifyRequest, reply: FastifyReply) => unknown,
  ): this;
  get(path: string, handler: RouteHandlerMethod): this;
  get(path: string, options: RouteShorthandOptions, handler: RouteHandlerMethod): this;
  post(path: string, handler: RouteHandlerMethod): this;
  addHook(name: 'onRequest', hook: onRequestHookHandler): this;
  addHook(name: 'onRequest', hook: onRequestAsyncHookHandler): this;
  addHook(name: 'onRoute', hook: onRouteHookHandler): this;
  register(plugin: FastifyPluginCallback): this;
  register(plugin: FastifyPluginAsync): this;
}
export default function fastify(): FastifyInstance;
