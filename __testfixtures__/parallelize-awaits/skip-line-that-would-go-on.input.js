// refused: await-shape
import { loadOrders, loadUser } from './support/api.js'

/** @param {string} id */
export async function both(id) {
  const user = await loadUser(id)
  const size = 3
  const orders = await loadOrders(id);
  (() => size)()
  return [user, orders]
}
