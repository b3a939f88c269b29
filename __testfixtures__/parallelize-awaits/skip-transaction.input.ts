// refused: ordered-section
import knex from 'knex';
import { loadOrders, loadUser } from './support/api.js';

const database = knex();

export async function move(id: string): Promise<string> {
  return await database.transaction(async () => {
    const user = await loadUser(id);
    const orders = await loadOrders(id);
    return `${user.name}: ${orders.length}`;
  });
}
