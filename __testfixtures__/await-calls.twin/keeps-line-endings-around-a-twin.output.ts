import { loadSync, load } from "./support/api.js"

const price = async (id: string): Promise<number> => {
	return (await load(id)).price
}

const priceSync = (id: string): number => {
	return loadSync(id).price
}

export class Card {
	readonly price = priceSync("a")
	async total() { return await price("b") }
}
