export async function load(name) {
	return (await import('node:fs')).promises.readFile(name, 'utf8');
}

export async function size(name) {
	const fs = await import('node:fs');
	return (await (fs).promises.stat(name)).size;
}
