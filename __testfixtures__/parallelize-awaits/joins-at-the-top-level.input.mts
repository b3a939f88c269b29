// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

const user = await loadUser('all');
const orders = await loadOrders('all');

export const line = `${user.name}: ${orders.length}`;
