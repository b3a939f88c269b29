import { load, save } from './support/api.js'

export async function tag(id) {
  const label = id.trim()
  ;(await load(id)).tags.push(label)
  const copy = { id }
  await save(copy)
  ;(await load(copy.id)).name = label
}
