// refused: rejection-uncaught, caller-blocked
import express, { type RequestHandler } from 'express';
import { loadSync } from '../../support/api.js';

const audit = (name: string): RequestHandler => (_request, response, next) => {
  response.setHeader(name, loadSync(name).name);
  next();
};

export const app = express();
app.use(audit('all'));
