import { type Page, parse } from '../../support/api.js';
import type { EventLoop } from '../../support/threads.js';

export async function inPlace(loop: EventLoop, text: string): Promise<Page> {
	return parse(text);
}
