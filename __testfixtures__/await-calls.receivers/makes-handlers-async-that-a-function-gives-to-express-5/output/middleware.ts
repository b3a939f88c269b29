import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { load } from '../../support/api.js';

export const audit = (name: string): RequestHandler => async (_request, response, next) => {
  response.setHeader(name, (await load(name)).name);
  next();
};

export function requireRole(role: string) {
  return async (_request: Request, response: Response, next: NextFunction): Promise<void> => {
    if ((await load(role)).name === role) next();
    else response.sendStatus(403);
  };
}

export function onError(label: string) {
  async function report(error: Error, _request: Request, response: Response, _next: NextFunction): Promise<void> {
    response.status(500).json(label + (await load(error.name)).name);
  }
  return report;
}

export class Auth {
  allow(role: string): RequestHandler {
    return async (_request, response, next) => {
      response.setHeader('role', (await load(role)).name);
      next();
    };
  }
}

export const tagged = (key: string) => (value: string): RequestHandler => async (_request, response, next) => {
  response.setHeader(key, (await load(value)).name);
  next();
};
