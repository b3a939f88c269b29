import { loadSync } from './support/api.js';

interface Item {
	readonly id: string;
}

interface Finds<Row> {
	rowOf(id: string): Row;
}

abstract class Table<Row> {
	protected abstract parse(text: string): Row;

	rowOf(id: string): Row {
		return this.parse(loadSync(id).name);
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

	title(id: string): string {
		return `# ${this.#items.rowOf(id).id}`;
	}
}

export function titleOf(id: string): string {
	const services = new Services();
	services.add('items', new Items());
	return new Page(services).title(id);
}
