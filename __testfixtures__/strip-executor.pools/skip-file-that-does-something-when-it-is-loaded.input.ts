// refused: executor-shape
import { Piscina } from 'piscina';

const loud = new Piscina({ filename: new URL('./support/loud.worker.js', import.meta.url).href });
const thread = new Piscina({ filename: new URL('./support/thread.worker.js', import.meta.url).href });

export async function greet(name: string): Promise<string> {
	const shouted = await loud.run(name, { name: 'shout' });
	return await thread.run(shouted, { name: 'greet' });
}
