'use strict'
import { Store } from './support/api.js'

export async function one(): Promise<Store> {
	return new Store()
}

export async function two(): Promise<string> {
	return 'two'
}
;[1, 2].forEach(String)
