// refused: executor-shape
import { Piscina } from 'piscina';

const pool = new Piscina<string, string>({
	filename: new URL('./support/api.js', import.meta.url).href,
});

export async function sum(text: string): Promise<string> {
	return await pool.run(text, { name: 'digest' });
}

class Race {
	async run(text: string): Promise<string> {
		return text;
	}
}

export async function race(text: string): Promise<string> {
	return await new Race().run(text);
}
