// refused: mocked-by-name
import { type Page, parse } from '../../support/api.js';
import type { EventLoop } from '../../support/threads.js';

export async function viaLoop(loop: EventLoop, text: string): Promise<Page> {
	return await loop.run(null, parse, [text]);
}
