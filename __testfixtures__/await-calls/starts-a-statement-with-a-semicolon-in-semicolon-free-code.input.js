import { loadSync, saveSync } from './support/api.js'

export function tag(id) {
  const label = id.trim()
  loadSync(id).tags.push(label)
  const copy = { id }
  saveSync(copy)
  loadSync(copy.id).name = label
}
