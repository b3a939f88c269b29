// warned: fan-out, first-failure
import { loadOrders, loadUser } from './support/api.js'
import { record } from './support/remote.js'

/** @param {string} id */
export async function both(id) {
  const user = await loadUser(id)
  const orders = await loadOrders(id)
  ;[user, orders].forEach((found) => String(found))
  return [user, orders]
}

/** @param {string} id */
export async function between(id) {
  const user = await loadUser(id)
  const size = 3
  const orders = await loadOrders(id)
  ;(() => size)()
  return [user, orders]
}

/** @param {string[]} ids */
export async function list(ids) {
  /** @type {unknown[]} */
  const found = []
  for (const id of ids) {
    found.push(await loadUser(id))
  }
  (() => found)()
  return found
}

/** @param {string[]} ids */
export async function recordAll(ids) {
  for (const id of ids) {
    await record(id)
  }
  [1].forEach(String)
}
