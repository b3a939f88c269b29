// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

const [user, orders] = await Promise.all([
  loadUser('somebody with a longer name'),
  loadOrders('somebody with a longer name'),
]);

export const line = `${user.name}: ${orders.length}`;
