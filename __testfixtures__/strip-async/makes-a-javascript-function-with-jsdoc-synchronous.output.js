import { load } from './support/api.ts';

/**
 * @param {string} text
 * @returns {string} louder
 */
function shout(text) {
	return `${text}!`;
}

export async function main() {
	console.log(shout(await load(1)));
}
main().catch(console.error);
