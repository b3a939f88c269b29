import { Piscina } from 'piscina';

const texts = new Piscina({ filename: new URL('./support/texts.worker.cjs', import.meta.url).href });
const shouting = new Piscina({ filename: new URL('./support/shout.worker.cjs', import.meta.url).href });

export async function tidy(text: string): Promise<string> {
	return await shouting.run(await texts.run(text, { name: 'trim' }));
}
