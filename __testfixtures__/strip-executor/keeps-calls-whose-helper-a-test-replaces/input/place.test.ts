import type { EventLoop } from '../../support/threads.js';
import { inPlace } from './place.js';

export async function test(): Promise<string> {
	const here = { run: async <A, R>(_: null, fn: (value: A) => R, [value]: A[]) => fn(value!) };
	const page = await inPlace(here as unknown as EventLoop, 'a');
	return page.title;
}
