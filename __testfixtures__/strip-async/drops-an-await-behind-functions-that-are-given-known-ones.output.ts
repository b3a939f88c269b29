const log: string[] = [];

function each(names: readonly string[], visit: (name: string) => void): void {
	for (const name of names) visit(name);
}

function twice(names: readonly string[], visit: (name: string) => void): void {
	each(names, visit);
	each(names, (name) => visit(name));
}

function note(names: readonly string[]): void {
	twice(names, (name) => {
		log.push(name);
	});
}

function flow(): void {
	note(['a', 'b']);
	log.push('flow');
}

flow();
console.log(log);

export {};
