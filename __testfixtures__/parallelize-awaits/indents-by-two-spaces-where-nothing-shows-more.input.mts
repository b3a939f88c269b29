// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

const user = await loadUser('somebody with a longer name');
const orders = await loadOrders('somebody with a longer name');

export const line = `${user.name}: ${orders.length}`;
