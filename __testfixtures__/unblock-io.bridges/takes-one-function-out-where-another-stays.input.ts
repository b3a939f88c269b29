// refused: constructor
import deasync from 'deasync';

type Done = (error: Error | null, value: string) => void;

const nameOf = deasync((id: number, done: Done) => done(null, `name ${id}`));
const portOf = deasync((name: string, done: Done) => done(null, `port of ${name}`));
const titleOf = deasync((id: number, done: Done) => done(null, `title ${id}`));

export class Server {
	readonly port: string;

	constructor() {
		this.port = portOf('server');
	}
}

export function greet(id: number): string {
	return `Hello ${titleOf(id)} ${nameOf(id)}`;
}
