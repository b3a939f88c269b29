import express, { type Request, type Response } from 'express';
import { Auth, audit, onError, requireRole, tagged } from './middleware.js';

const app = express();
const auth = new Auth();
const onlyAdmin = requireRole('admin');

app.use(audit('all'));
app.use([audit('first'), tagged('key')('value')]);
app.get('/', onlyAdmin, auth.allow('reader'));
app.use(onError('failed'));

export async function check(request: Request, response: Response): Promise<void> {
  await audit('check')(request, response, () => undefined);
  console.log('checked');
}
