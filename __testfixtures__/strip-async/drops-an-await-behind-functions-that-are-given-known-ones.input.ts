const log: string[] = [];

function each(names: readonly string[], visit: (name: string) => void): void {
	for (const name of names) visit(name);
}

function twice(names: readonly string[], visit: (name: string) => void): void {
	each(names, visit);
	each(names, (name) => visit(name));
}

async function note(names: readonly string[]): Promise<void> {
	twice(names, (name) => {
		log.push(name);
	});
}

async function flow(): Promise<void> {
	await note(['a', 'b']);
	log.push('flow');
}

await flow();
console.log(log);

export {};
