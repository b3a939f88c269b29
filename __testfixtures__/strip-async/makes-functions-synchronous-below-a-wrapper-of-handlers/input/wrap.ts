import type { NextFunction, Request, Response } from 'express';

type Handler = (request: Request, response: Response, next: NextFunction) => Promise<unknown>;

export const wrap = (handle: Handler) => (request: Request, response: Response, next: NextFunction) => {
  handle(request, response, next).catch(next);
};

export function settle(handle: Handler) {
  return (request: Request, response: Response, next: NextFunction): void => {
    Promise.resolve(handle(request, response, next)).catch((error) => next(error));
  };
}
