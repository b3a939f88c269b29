import { loadSync } from "./support/api.js"

const price = (id: string): number => {
	return loadSync(id).price
}

export class Card {
	readonly price = price("a")
	total() { return price("b") }
}
