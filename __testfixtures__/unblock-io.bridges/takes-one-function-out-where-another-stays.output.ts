// refused: constructor
import deasync from 'deasync';
import { promisify } from 'node:util';

type Done = (error: Error | null, value: string) => void;

const nameOf = promisify((id: number, done: Done) => done(null, `name ${id}`));
const portOf = deasync((name: string, done: Done) => done(null, `port of ${name}`));
const titleOf = promisify((id: number, done: Done) => done(null, `title ${id}`));

export class Server {
	readonly port: string;

	constructor() {
		this.port = portOf('server');
	}
}

export async function greet(id: number): Promise<string> {
	return `Hello ${await titleOf(id)} ${await nameOf(id)}`;
}
