export interface Statement {
	iterate(): IterableIterator<{ id: number; name: string }>;
}

export default class Database {
	constructor(file: string);
	prepare(query: string): Statement;
}
