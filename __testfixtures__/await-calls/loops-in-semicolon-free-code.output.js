import { load, save } from './support/api.js'

/** @param {string[]} ids */
export async function check(ids) {
	const found = await (async () => {
		for (const id of ids) {
			if ((await load(id)).price > 1) return id
		}
		return undefined
	})()
	for (const id of ids) {
		if (id === found) { console.log(id); continue; }
		await save(await load(id))
	}
	for (const id of ids) {
		if ((await load(id)).price > 1) return true
	}
	return false
}
