import { readFile } from 'node:fs/promises';

/**
 * @param {string} path
 * @returns {Promise<string>}
 */
export default async function load(path) {
	return readFile(path, 'utf8');
}
