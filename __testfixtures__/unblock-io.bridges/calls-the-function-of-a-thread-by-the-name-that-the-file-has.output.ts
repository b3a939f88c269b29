// warned: worker-left
import { shout as shoutLater, type Style } from './support/formats.js';

export async function shoutAll(texts: readonly string[], { mark }: Style): Promise<string> {
	let shouted = '';
	for (const text of texts) shouted += await shoutLater(`${mark}${text}`);
	return shouted;
}
