import { load } from './support/api.js'

/**
 * @param {string[]} ids
 * @returns {AsyncGenerator<string>} the names
 */
export async function* names(ids) {
  for (const id of ids) yield (await load(id)).name
}

/** @param {string[]} ids */
export async function join(ids) {
  const list = []
  for await (const item of names(ids)) list.push(item)
  const collectedNames2 = []
  for await (const item of names(ids)) if (collectedNames2.push(item) === 1) break
  const [first] = collectedNames2
  const hasMore = () => list.length > 1
  return hasMore() ? list : first
}
