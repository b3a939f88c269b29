// untouched: what `new` gives, and what a value of such a type is, may be a promise
class Session {
	isOpen = false;

	constructor() {
		return open(this) as unknown as this;
	}
}

class Named extends Session {
	readonly name = 'named';
}

async function open(session: Session): Promise<Session> {
	await new Promise(setImmediate);
	session.isOpen = true;
	return session;
}

function pick(value: object): object {
	return value;
}

export async function start(
	later: Promise<string>,
	config: Record<string, any>,
): Promise<[boolean, boolean]> {
	const session = await new Session();
	const named = new Named();
	await open(await named);
	console.log(await pick(later), await config);
	return [session.isOpen, named.isOpen];
}
