import { load } from './support/api.ts';

/**
 * @param {string} text
 * @returns {Promise<string>} louder
 */
async function shout(text) {
	return `${text}!`;
}

export async function main() {
	console.log(await shout(await load(1)));
}
main().catch(console.error);
