import { load } from './support/api.js';

interface Item {
	readonly id: string;
}

interface Finds<Row> {
	rowOf(id: string): Promise<Row>;
}

abstract class Table<Row> {
	protected abstract parse(text: string): Row;

	async rowOf(id: string): Promise<Row> {
		return this.parse((await load(id)).name);
	}
}

class Items extends Table<Item> {
	protected parse(text: string): Item {
		return { id: text };
	}
}

class Services {
	readonly #all = new Map<string, unknown>();

	add<Service>(name: string, service: Service): Service {
		this.#all.set(name, service);
		return service;
	}

	get<Service>(name: string): Service {
		return this.#all.get(name) as Service;
	}
}

class Page {
	readonly #items: Finds<Item>;

	constructor(services: Services) {
		this.#items = services.get<Finds<Item>>('items');
	}

	async title(id: string): Promise<string> {
		return `# ${(await this.#items.rowOf(id)).id}`;
	}
}

export async function titleOf(id: string): Promise<string> {
	const services = new Services();
	services.add('items', new Items());
	return await new Page(services).title(id);
}
