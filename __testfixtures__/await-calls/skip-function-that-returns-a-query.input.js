// refused: caller-blocked, thenable
import { loadSync } from './support/api.js';

class Query {
  constructor(table) {
    this.parts = [table];
  }

  where(part) {
    this.parts.push(part);
    return this;
  }

  then(resolve, reject) {
    return Promise.resolve(this.parts.join(' ')).then(resolve, reject);
  }
}

function activeUsers(id) {
  const { name } = loadSync(id);
  return new Query('users').where(name);
}

export async function findByMail(id, mail) {
  return await activeUsers(id).where(mail);
}
