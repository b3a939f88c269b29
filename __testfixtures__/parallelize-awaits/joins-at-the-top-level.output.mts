// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

const [user, orders] = await Promise.all([loadUser('all'), loadOrders('all')]);

export const line = `${user.name}: ${orders.length}`;
