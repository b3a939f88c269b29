import { Piscina } from 'piscina';

export const makePool = (): Piscina =>
	new Piscina({ filename: new URL('./words.worker.js', import.meta.url).href });

export function makeSized(maxThreads: number): Piscina {
	return new Piscina({ filename: new URL('./words.worker.js', import.meta.url).href, maxThreads });
}
