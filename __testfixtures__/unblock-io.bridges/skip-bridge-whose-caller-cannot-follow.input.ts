// refused: constructor
import deasync from 'deasync';

const settingOf = deasync((name: string, done: (error: Error | null, value: string) => void) =>
	done(null, name),
);

export class Server {
	readonly port: string;

	constructor() {
		this.port = settingOf('port');
	}
}
