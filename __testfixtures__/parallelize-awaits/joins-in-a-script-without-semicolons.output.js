// warned: fan-out, first-failure
import { loadOrders, loadUser } from './support/api.js'
import { record } from './support/remote.js'

/** @param {string} id */
export async function both(id) {
  const [user, orders] = await Promise.all([loadUser(id), loadOrders(id)])
  ;[user, orders].forEach((found) => String(found))
  return [user, orders]
}

/** @param {string} id */
export async function between(id) {
  const [user, orders] = await Promise.all([loadUser(id), loadOrders(id)])
  const size = 3
  ;(() => size)()
  return [user, orders]
}

/** @param {string[]} ids */
export async function list(ids) {
  /** @type {unknown[]} */
  const found = []
  for (const loaded of await Promise.all(ids.map(async (id) => await loadUser(id)))) {
    found.push(loaded)
  }
  (() => found)()
  return found
}

/** @param {string[]} ids */
export async function recordAll(ids) {
  await Promise.all(ids.map(async (id) => await record(id)));
  [1].forEach(String)
}
