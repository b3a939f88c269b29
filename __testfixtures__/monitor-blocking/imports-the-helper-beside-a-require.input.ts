import { load } from './support/api.js';
const title = require('./title.cjs');

export async function head(): Promise<string> {
	return `${title}: ${await load(1)}`;
}
