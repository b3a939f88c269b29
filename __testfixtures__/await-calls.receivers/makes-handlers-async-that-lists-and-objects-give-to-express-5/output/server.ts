import express, { type NextFunction, type Request, type Response } from 'express';
import { load } from '../../support/api.js';

const app = express();

const isA = (role: string) => (answer: string) => async (_request: Request, response: Response, next: NextFunction) => {
  if ((await load('role')).name !== role) {
    response.json(answer);
    return;
  }
  next();
};
const isKnown = async (_request: Request, _response: Response, next: NextFunction) => {
  await load('user');
  next();
};

const guards = { root: isA('root')('no root'), user: isA('user')('no user') };
app.get('/root', guards.root, isKnown);

const all = [isKnown, isA('any')('nobody')];
app.use('/all', all, isKnown);
app.use('/each', ...all, isKnown);

export class Routes {
  readonly #own = isA('own')('not yours');
  known = isA('known')('not known');
  mount() {
    app.get('/own', this.#own, this.known);
  }
}
