import { loadSync, saveSync } from './support/api.js'

/** @param {string[]} ids */
export function check(ids) {
	const found = ids.find((id) => loadSync(id).price > 1)
	ids.forEach((id) => {
		if (id === found) return console.log(id)
		saveSync(loadSync(id))
	})
	return ids.some((id) => loadSync(id).price > 1)
}
