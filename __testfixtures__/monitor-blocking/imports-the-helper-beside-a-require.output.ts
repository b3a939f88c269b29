import { load } from './support/api.js';
const title = require('./title.cjs');
import { logSlowOperation } from 'asyncshift-runtime';

export async function head(): Promise<string> {
	return `${title}: ${await logSlowOperation('load', {}, load)(1)}`;
}
