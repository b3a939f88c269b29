'use strict'
import { Store } from './support/api.js'
import { monitorBlocking } from 'asyncshift-runtime'

export const one = monitorBlocking({ thresholdMs: 5 })(async function one(): Promise<Store> {
	return new Store()
})

export const two = monitorBlocking({ thresholdMs: 5 })(async function two(): Promise<string> {
	return 'two'
});
;[1, 2].forEach(String)
