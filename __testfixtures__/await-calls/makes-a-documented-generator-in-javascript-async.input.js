import { loadSync } from './support/api.js'

/**
 * @param {string[]} ids
 * @returns {Generator<string>} the names
 */
export function* names(ids) {
  for (const id of ids) yield loadSync(id).name
}

/** @param {string[]} ids */
export function join(ids) {
  const list = [...names(ids)]
  const [first] = names(ids)
  const hasMore = () => list.length > 1
  return hasMore() ? list : first
}
