// refused: promise-required
function later<T>(value: T): Promise<T> {
	return new Promise((resolve) => {
		setTimeout(resolve, 1, value);
	});
}

class Api {
	async fetchUser(): Promise<string> {
		return 'real';
	}
}

class Flow {
	async open(): Promise<string> {
		return 'opened';
	}
}

class Table {
	async drop(): Promise<number> {
		return 1;
	}
}

class Base {
	async part(): Promise<string> {
		return 'base';
	}
}

const defaults = {
	async find(): Promise<number> {
		return 1;
	},
	name: 'store',
};

function withFind(over: { find?: any }): Promise<number> {
	return start(Object.assign({}, defaults, over));
}

async function start(store: typeof defaults): Promise<number> {
	const found = await store.find();
	return later(found);
}

const member = (name: string) => ({ [name]: () => later('slow') });

async function run(key: string): Promise<void> {
	const api = Object.assign(new Api(), { fetchUser: () => later('slow') });
	const flow = Object.assign(new Flow(), member('open'));
	const table = new Table();
	(table as any)[key] = () => later(2);
	const base = Object.assign(Object.create(Base.prototype) as Base, { part: () => later('slow') });
	console.log(await base.part());
	console.log(await api.fetchUser(), await flow.open(), await table.drop());
}

await run('drop');
console.log(await withFind({ find: () => later(2) }));

export {};
