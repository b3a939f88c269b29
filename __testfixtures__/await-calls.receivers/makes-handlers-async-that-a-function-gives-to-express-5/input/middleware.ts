import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { loadSync } from '../../support/api.js';

export const audit = (name: string): RequestHandler => (_request, response, next) => {
  response.setHeader(name, loadSync(name).name);
  next();
};

export function requireRole(role: string) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    if (loadSync(role).name === role) next();
    else response.sendStatus(403);
  };
}

export function onError(label: string) {
  function report(error: Error, _request: Request, response: Response, _next: NextFunction): void {
    response.status(500).json(label + loadSync(error.name).name);
  }
  return report;
}

export class Auth {
  allow(role: string): RequestHandler {
    return (_request, response, next) => {
      response.setHeader('role', loadSync(role).name);
      next();
    };
  }
}

export const tagged = (key: string) => (value: string): RequestHandler => (_request, response, next) => {
  response.setHeader(key, loadSync(value).name);
  next();
};
