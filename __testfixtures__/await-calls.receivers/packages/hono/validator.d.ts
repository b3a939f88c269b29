import type { Context, MiddlewareHandler } from './index.js';

export declare const validator: <Validate extends (value: string, context: Context) => any>(
  target: string,
  validate: Validate,
) => MiddlewareHandler;
